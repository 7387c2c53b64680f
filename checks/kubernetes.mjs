// Manifests for Kubernetes: node kubernetes.mjs [--verbose | --update]
// Kustomizations, schemas, the rules of the house; then that the check itself notices what is broken.
// --update writes the examples of Kafka's accounts and topics as local-stack has them.
import { breakages, realmBreakages, unknownFields } from './kubernetes/broken.mjs';
import { writeKafka } from './kubernetes/kafka.mjs';
import { readKustomization } from './kubernetes/kustomization.mjs';
import { built, documents, jobs, kafkaAccess, manifestFiles, partitions, programs, realmImport, retention } from './kubernetes/load.mjs';
import { houseProblems, kafkaProblems, realmProblems, secretProblems } from './kubernetes/rules.mjs';
import { hasSchema, kindOf, schemaProblems } from './kubernetes/schemas.mjs';

const FOLDERS = ['base', 'overlays/example'];
const facts = { programs: programs(), jobs: jobs(), access: kafkaAccess(), partitions: partitions(), retention: retention(), realm: realmImport() };

if (process.argv.includes('--update')) writeKafka(facts);

const prefixed = (prefix, problems) => problems.map((problem) => `${prefix}: ${problem}`);
const documentProblems = ({ file, document }, options) =>
  prefixed(`${file} ${kindOf(document)}`, [...schemaProblems(document, options), ...secretProblems(document)]);

const examples = (files) =>
  [...files]
    .filter(([file]) => file.startsWith('operators/') && file.endsWith('.yaml'))
    .flatMap(([file, content]) => documents(file, content).map((document) => ({ file, document })));

/** All that is wrong with a set of files. */
const problemsOf = (files) => {
  try {
    const kustomizations = FOLDERS.map((folder) => readKustomization(files, folder));
    const example = kustomizations[1];
    const ofNames = kustomizations.flatMap(({ problems }) => problems);
    const ofShape = [
      ...example.resources.flatMap((resource) => documentProblems(resource)),
      ...example.patches.flatMap((patch) => documentProblems(patch, { patch: true })),
      ...examples(files).flatMap((one) => documentProblems(one)),
    ];
    // The rules read what has a shape.
    if (ofShape.length > 0) return [...ofNames, ...ofShape];
    return [
      ...ofNames,
      ...kustomizations.flatMap((one) => prefixed(one.folder, houseProblems(one, facts.programs, facts.jobs, files.get('README.md') ?? ''))),
      ...kafkaProblems(examples(files).map(({ document }) => document), facts.access, facts.partitions, facts.retention),
    ];
  } catch (error) {
    return [error.message];
  }
};

/** What kustomize itself makes of the folders, held against the same schemas and rules. */
const builtProblems = (folder) => {
  const result = built(folder);
  if (!result) {
    console.log(`${folder}: neither kustomize nor kubectl is here, so only its files are checked`);
    return [];
  }
  const all = result.documents.map((document) => ({ file: `${folder} built`, document }));
  const images = all.flatMap(({ document }) => ((document.spec?.jobTemplate ?? document).spec?.template?.spec?.containers ?? []).map(({ image }) => image));
  const elsewhere = all.filter(({ document }) => document.kind !== 'Namespace' && document.metadata.namespace !== 'thi-dua');
  console.log(`${folder}: ${all.length} documents built by ${result.by}`);
  return [
    ...all.flatMap((one) => documentProblems(one)),
    ...images.filter((image) => !/^thi-dua\/[a-z-]+:[\w.-]+$/.test(image)).map((image) => `${folder}: image ${image}`),
    ...elsewhere.map(({ document }) => `${folder}: ${kindOf(document)} ${document.metadata.name} is in no namespace of ours`),
  ];
};

const files = manifestFiles();
const problemsOfRealm = (realm) => [...realmProblems(realm), ...secretProblems(realm)];
const failures = [...problemsOf(files), ...problemsOfRealm(facts.realm), ...FOLDERS.flatMap(builtProblems)];

const everything = [...readKustomization(files, 'overlays/example').resources, ...examples(files)].map(({ document }) => document);
const withoutSchema = [...new Set(everything.filter((document) => !hasSchema(document)).map(kindOf))];
console.log(`${everything.length} documents; without a schema to be had: ${withoutSchema.join(', ') || 'none'}`);

// The check of the check: what is broken on purpose, in memory, is noticed.
if (failures.length === 0) {
  const verbose = process.argv.includes('--verbose');
  for (const { what, file, change, noticed } of breakages) {
    const content = files.get(file);
    const changed = change(content ?? '');
    const problems = content === changed ? [] : problemsOf(new Map([...files, [file, changed]]));
    const hit = problems.find((problem) => noticed.test(problem));
    if (!hit) failures.push(`not noticed: ${what}${problems.length > 0 ? ` (but: ${problems[0]})` : ''}`);
    else if (verbose) console.log(`  noticed: ${what}\n      ${hit}`);
  }
  for (const { what, change } of realmBreakages) {
    const realm = structuredClone(facts.realm);
    change(realm.spec);
    if (problemsOfRealm(realm).length === 0) failures.push(`not noticed in the realm: ${what}`);
  }
  const { tried, missed } = unknownFields(everything.filter(hasSchema));
  failures.push(...missed.map((path) => `an unknown field is not noticed: ${path}`));
  console.log(`${breakages.length + realmBreakages.length} breakages, ${tried} unknown fields, all noticed but ${failures.length}`);
}

for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
