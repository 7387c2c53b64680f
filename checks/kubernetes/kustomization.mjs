// What a kustomization names is there, and what is there is named.
import { posix } from 'node:path';
import { documents, settings } from './load.mjs';
import { kindOf } from './schemas.mjs';

const KEYS = new Set(['apiVersion', 'kind', 'namespace', 'resources', 'images', 'configMapGenerator', 'patches']);
const id = (document) => `${kindOf(document)} ${document?.metadata?.name}`;

/** One folder: its documents with those below it, its generated ConfigMaps, its patches, and what is wrong. */
export const readKustomization = (files, folder) => {
  const problems = [];
  const file = `${folder}/kustomization.yaml`;
  const complain = (what) => problems.push(`${file}: ${what}`);
  const content = files.get(file);
  const nothing = { folder, resources: [], patches: [], configMaps: new Map(), images: new Map(), problems };
  if (content === undefined) {
    problems.push(`${file} is missing`);
    return nothing;
  }
  const [kustomization] = documents(file, content);
  for (const key of Object.keys(kustomization)) if (!KEYS.has(key)) complain(`${key} is not understood here`);
  if (kustomization.namespace !== 'thi-dua') complain('the namespace is thi-dua');

  const named = new Set([file]);
  const contentOf = (path) => {
    const full = posix.join(folder, path);
    named.add(full);
    if (!files.has(full)) complain(`${path} is missing`);
    return files.get(full) ?? '';
  };

  const resources = [];
  const configMaps = new Map();
  const images = new Map();
  for (const path of kustomization.resources ?? []) {
    if (path.endsWith('.yaml')) {
      for (const document of documents(path, contentOf(path))) resources.push({ file: posix.join(folder, path), document });
    } else {
      const below = readKustomization(files, posix.join(folder, path));
      problems.push(...below.problems);
      resources.push(...below.resources);
      below.configMaps.forEach((map, name) => configMaps.set(name, map));
      below.images.forEach((image, name) => images.set(name, image));
    }
  }
  const existing = new Set();
  for (const { file: where, document } of resources) {
    if (existing.has(id(document))) problems.push(`${where}: ${id(document)} is there twice`);
    existing.add(id(document));
  }

  const patches = [];
  for (const { path, ...rest } of kustomization.patches ?? []) {
    if (path === undefined || Object.keys(rest).length > 0) complain('a patch is a file that names its target itself');
    for (const document of documents(path, contentOf(path ?? ''))) {
      if (!existing.has(id(document))) complain(`the target of ${path} does not exist: ${id(document)}`);
      patches.push({ file: posix.join(folder, path), document });
    }
  }
  for (const { name, behavior = 'create', envs, ...rest } of kustomization.configMapGenerator ?? []) {
    if (Object.keys(rest).length > 0 || !envs) complain(`${name}: a ConfigMap is made of envs`);
    if ((behavior === 'merge') !== configMaps.has(name)) complain(`${name}: behavior ${behavior} does not fit`);
    const values = Object.assign({}, ...(envs ?? []).map((path) => settings(contentOf(path))));
    configMaps.set(name, { ...configMaps.get(name), ...values });
  }
  const used = new Set(
    resources.flatMap(({ document }) => ((document?.spec?.jobTemplate ?? document)?.spec?.template?.spec?.containers ?? []).map(({ image }) => image)),
  );
  for (const image of kustomization.images ?? []) {
    if (!used.has(image.name)) complain(`no container has the image ${image.name}`);
    images.set(image.name, image);
  }
  for (const image of used) if (!images.get(image)?.newTag) complain(`${image} has no tag`);

  for (const other of files.keys()) {
    if (other.startsWith(`${folder}/`) && !named.has(other)) complain(`${other.slice(folder.length + 1)} is not named`);
  }
  return { folder, resources, patches, configMaps, images, problems };
};
