// What there is: the manifests, and what the programs say of themselves.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const MANIFESTS = join(ROOT, 'deploy/kubernetes');
export const PROGRAMS = ['cluster-service', 'scoring-service', 'awards-service', 'gateway'];

const walk = (directory) =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const text = (...path) => readFileSync(join(ROOT, ...path), 'utf8');

/** All files of deploy/kubernetes by their path in it, so that a test can change one in memory. */
export const manifestFiles = () =>
  new Map(walk(MANIFESTS).map((file) => [file.slice(MANIFESTS.length + 1), readFileSync(file, 'utf8')]));

/** The documents of a file of YAML. */
export const documents = (file, content) =>
  parseAllDocuments(content, { uniqueKeys: true, strict: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`);
    return document.toJS();
  });

export const settings = (content) =>
  Object.fromEntries(
    content
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const environmentName = (property) => property.replace(/[^A-Za-z0-9]/g, '_').toUpperCase();
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Keys of a module's @ConfigMapping interfaces. */
const mappedKeys = (sources) =>
  walk(sources)
    .filter((file) => file.endsWith('.java'))
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((source) => {
      const prefix = source.match(/@ConfigMapping\(prefix = "([^"]+)"\)/)?.[1];
      const methods = [...source.matchAll(/^ {2}[\w<>., ?]+ (\w+)\(\);/gm)];
      return prefix ? methods.map(([, method]) => `${prefix}.${kebab(method)}`) : [];
    });

const properties = (program) => text(program, 'src/main/resources/application.properties');

// Settings of the frameworks that a program reads because it uses what they belong to.
const OF_FRAMEWORKS = [
  ['quarkus.datasource.db-kind', ['QUARKUS_DATASOURCE_JDBC_URL', 'QUARKUS_DATASOURCE_USERNAME', 'QUARKUS_DATASOURCE_PASSWORD']],
  // Quarkus hands every KAFKA_… to Kafka's client.
  ['kafka.bootstrap.servers', ['KAFKA_SSL_TRUSTSTORE_TYPE', 'KAFKA_SSL_TRUSTSTORE_LOCATION']],
  ['quarkus.oidc.auth-server-url', ['QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME', 'QUARKUS_TLS_KEYCLOAK_TRUST_STORE_PEM_CERTS']],
  ['quarkus.application.name', ['JAVA_TOOL_OPTIONS']],
  ['thidua.documents.folder', ['BUCKET', 'ENDPOINT', 'REGION', 'PATH_STYLE', 'PREFIX', 'ACCESS_KEY', 'SECRET_KEY'].map((name) => `THIDUA_DOCUMENTS_S3_${name}`)],
];

/** Ports of a program and the names in the environment that it reads or cannot do without. */
const program = (name) => {
  const own = properties(name);
  const keys = Object.keys(settings(own)).filter((key) => !key.startsWith('%'));
  const port = (key) => Number(own.match(new RegExp(`^quarkus\\.${key}\\.port=(?:\\$\\{\\w+:)?(\\d+)`, 'm'))?.[1]);
  const references = [...own.matchAll(/\$\{([A-Z][A-Z0-9_]*)(:?)/g)];
  const usual = OF_FRAMEWORKS.filter(([key]) => keys.includes(key)).flatMap(([, names]) => names);
  return {
    name,
    http: port('http'),
    management: port('management'),
    reads: new Set([
      ...references.map(([, variable]) => variable),
      ...[...keys, ...mappedKeys(join(ROOT, name, 'src/main/java'))].map(environmentName),
      ...usual,
    ]),
    needs: new Set([
      ...references.filter(([, , hasDefault]) => !hasDefault).map(([, variable]) => variable),
      ...usual.filter((variable) => variable.startsWith('QUARKUS_DATASOURCE_')),
    ]),
    takesPart: keys.includes('kafka.bootstrap.servers'),
  };
};

/** Programs that run once now and then and end: by their name the class, and what it reads from its environment. */
export const jobs = () => {
  const main = 'local-stack/src/main/java/vn/thidua/localstack/containers/NightlyRanking.java';
  const source = text(main);
  return new Map([
    [
      'nightly-ranking',
      {
        name: 'nightly-ranking',
        image: 'thi-dua/setup',
        main: 'vn.thidua.localstack.containers.NightlyRanking',
        reads: new Set([...source.matchAll(/"(THIDUA_[A-Z_]+)"/g)].map(([, name]) => name)),
        needs: new Set([...source.matchAll(/variable\("(THIDUA_[A-Z_]+)"\)/g)].map(([, name]) => name)),
        asks: ['gateway'],
      },
    ],
  ]);
};

export const programs = () => new Map(PROGRAMS.map((name) => [name, program(name)]));

/** The table of rights on Kafka, as local-stack has it. */
export const kafkaAccess = () => {
  const source = text('local-stack/src/main/java/vn/thidua/localstack/KafkaAccess.java');
  const strings = (list) => [...list.matchAll(/"([^"]+)"/g)].map(([, string]) => string);
  const events = strings(source.match(/EVENTS =\s*List\.of\(([^)]*)\)/)[1]);
  const rows = [...source.matchAll(/new KafkaAccess\(\s*"([^"]+)",\s*"([^"]+)",\s*(EVENTS|List\.of\([^)]*\)),\s*List\.of\(([^)]*)\)\)/g)];
  const count = (source.match(/new KafkaAccess\(/g) ?? []).length;
  if (rows.length !== count || count === 0) throw new Error('KafkaAccess.java is not understood');
  return rows.map(([, service, writes, reads, deadLetters]) => ({
    service,
    writes: [writes, ...strings(deadLetters)],
    reads: reads === 'EVENTS' ? events : strings(reads),
  }));
};

export const partitions = () =>
  Number(text('local-stack/src/main/java/vn/thidua/localstack/LocalKafka.java').match(/PARTITIONS = (\d+);/)[1]);

export const retention = () =>
  Number(text('local-stack/src/main/java/vn/thidua/localstack/KafkaSetup.java').match(/Duration\.ofDays\((\d+)\)/)[1]) * 86_400_000;

export const realmImport = () =>
  JSON.parse(
    execFileSync(process.execPath, [join(MANIFESTS, 'operators/realm-import.mjs'), 'https://thi-dua.example'], {
      encoding: 'utf8',
    }),
  );

/** What kustomize makes of a folder, where there is kustomize or kubectl; null where there is neither. */
export const built = (folder) => {
  const directory = join(MANIFESTS, folder);
  if (!existsSync(directory)) throw new Error(`${folder} is missing`);
  for (const [command, ...args] of [['kustomize', 'build'], ['kubectl', 'kustomize']]) {
    try {
      return { by: command, documents: documents(folder, execFileSync(command, [...args, directory], { encoding: 'utf8' })) };
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  return null;
};
