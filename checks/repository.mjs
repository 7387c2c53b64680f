// What holds for every file of the repository: node repository.mjs links | traces
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(join(ROOT, file)));
const read = (file) => readFileSync(join(ROOT, file), 'utf8');

/** As GitHub makes them of headings. */
const anchors = (text) =>
  new Set(
    [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading]) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-')),
  );

const withoutCode = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/** Links of Markdown files that lead nowhere in the repository. */
const links = () =>
  files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...withoutCode(read(file)).matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)/gm)]
        .map((match) => match[1] ?? match[2])
        .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
        .filter((target) => {
          const [path, anchor] = target.split('#').map(decodeURIComponent);
          const found = path === '' ? join(ROOT, file) : join(ROOT, dirname(file), path);
          return (
            !existsSync(found)
            || relative(ROOT, found).startsWith('..')
            || (anchor && found.endsWith('.md') && !anchors(readFileSync(found, 'utf8')).has(anchor))
          );
        })
        .map((target) => `${file}: ${target}`));

// Where a build downloads from is each machine's own matter, and so is where it keeps its files.
const TRACES = [
  /(?<![\w.-])(registry|npm|repo1?|nexus|artifactory|maven|proxy|mirrors?|deb|pypi)\.[a-z0-9.-]+\.(org|com|io|net|dev|vn)\b(?!\/POM|\/xsd|\/SETTINGS)/,
  /(?<![\w.$})-])\/(work|root|home|Users)\/[\w.]/,
  /(?<![\w.$})-])\/tmp\/\w/,
  /["]resolved":/,
];

/** Lines with the name of a package registry or a path of one machine. */
const traces = () =>
  files
    .filter((file) => !/\.(png|jpg|ico|jar|woff2?)$/.test(file))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          TRACES.some((trace) => trace.test(line)) ? [`${file}:${index + 1}: ${line.trim().slice(0, 160)}`] : []));

const found = { links, traces }[process.argv[2]]();
found.forEach((line) => console.error(line));
process.exit(found.length === 0 ? 0 : 1);
