// docker-compose.yml and the Dockerfiles, without an engine: node compose.mjs
// The rules of docs/adr/0013-containers.md; then that the check itself notices what is broken.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (file) => readFileSync(join(ROOT, file), 'utf8');

const PROGRAMS = ['cluster-service', 'scoring-service', 'awards-service', 'gateway'];
const SERVERS = ['postgresql', 'kafka', 'keycloak'];
const ONCE = ['postgresql-setup', 'kafka-setup'];
/** Called by operators. */
const BY_HAND = ['ops', 'nightly-ranking'];
const PUBLISHED = ['gateway', 'keycloak'];
const FOLDER = './deploy/compose/secrets/';

const pom = read('pom.xml');
const property = (name) => pom.match(new RegExp(`<${name}>([^<]+)<`))[1];
const dockerfiles = Object.fromEntries([...PROGRAMS, 'local-stack', 'deploy/keycloak'].map((folder) => [folder, read(`${folder}/Dockerfile`)]));
const accounts = [...read('local-stack/src/main/java/vn/thidua/localstack/KafkaAccess.java').matchAll(/new KafkaAccess\(\s*"([a-z-]+)"/g)].map(([, name]) => name);
const databases = [...read('local-stack/src/main/java/vn/thidua/localstack/system/Secrets.java').match(/DATABASES = List\.of\(([^)]*)\)/)[1].matchAll(/"(\w+)"/g)].map(([, name]) => name);

const nameOf = (secret) => secret.source ?? secret;
const isImage = (image) => /^[a-z0-9-]+(\/[a-z0-9-]+)?:[^/]+$/.test(image) && !/:(latest)?$/.test(image);

/** What a running container may do. */
const hardening = (name, service) =>
  [
    [service.read_only === true, 'its file system can be written'],
    [service.cap_drop?.includes('ALL'), 'it keeps capabilities'],
    [service.security_opt?.includes('no-new-privileges:true'), 'it may gain privileges'],
    [service.user && !/^["']?(0|root)\b/.test(service.user), 'it runs as root'],
    [service.mem_limit && service.cpus && service.pids_limit, 'it has no limits'],
    [service.tmpfs?.includes('/tmp'), 'it has no /tmp'],
    [!service.privileged && !service.cap_add && service.network_mode !== 'host' && !service.pid, 'it is given more than it needs'],
    [isImage(service.image), `${service.image} is not a name and a tag`],
  ].flatMap(([holds, problem]) => (holds ? [] : [`${name}: ${problem}`]));

/** Settings that look like secrets are files, or read one. */
const openSecrets = (name, service) =>
  Object.entries(service.environment ?? {})
    .filter(([key, value]) => /PASSWORD|SECRET|TOKEN|_KEY$|JAAS/.test(key) && !/\/run\/secrets\b|\$\$\{/.test(`${value}`))
    .map(([key]) => `${name}: ${key} stands in the container's description`);

const order = (name, service) =>
  Object.entries(service.depends_on ?? {})
    .filter(([other, { condition }]) => condition !== (ONCE.includes(other) ? 'service_completed_successfully' : 'service_healthy'))
    .map(([other]) => `${name}: does not wait until ${other} is ready`);

const ports = (name, service) =>
  (service.ports ?? [])
    .filter((port) => !PUBLISHED.includes(name) || !port.startsWith('${THIDUA_PUBLISH_ON:-127.0.0.1}:'))
    .map((port) => `${name}: ${port} is published`);

/** What a program is to keep lies in a volume that outlives its container. */
const folders = (name, service, volumes) => {
  const folder = service.environment?.THIDUA_DOCUMENTS_FOLDER;
  if (folder === undefined) return [];
  const [volume] = (service.volumes ?? []).map((one) => one.split(':')).filter(([, target]) => target === folder);
  return volume && volume[0] in (volumes ?? {}) ? [] : [`${name}: ${folder} is in no named volume`];
};

const composeProblems = ({ services, secrets, networks, volumes }) => {
  const expected = [...PROGRAMS, ...SERVERS, ...ONCE, ...BY_HAND].sort();
  const found = Object.keys(services).sort();
  const problems = expected.join() === found.join() ? [] : [`services: ${found.join(', ')}`];
  for (const [name, service] of Object.entries(services)) {
    problems.push(...hardening(name, service), ...openSecrets(name, service), ...order(name, service), ...ports(name, service), ...folders(name, service, volumes));
    for (const secret of service.secrets ?? []) {
      if (!secrets[nameOf(secret)]) problems.push(`${name}: no secret ${nameOf(secret)}`);
    }
  }
  for (const [name, { file }] of Object.entries(secrets)) {
    if (file !== FOLDER + name) problems.push(`secret ${name}: lies in ${file}`);
  }
  const within = (name) => services[name]?.networks ?? [];
  for (const server of ['postgresql', 'kafka']) {
    if (within('gateway').some((network) => within(server).includes(network))) problems.push(`the gateway reaches ${server}`);
  }
  for (const [name, network] of Object.entries(networks)) {
    if (name !== 'public' && network?.internal !== true) problems.push(`network ${name} leads outside`);
  }
  for (const [name, service] of Object.entries(services)) {
    if (within(name).includes('public') && !PUBLISHED.includes(name)) problems.push(`${name} is in the network public`);
    if ([...ONCE, ...BY_HAND, ...PROGRAMS].includes(name) || name === 'keycloak' || service.healthcheck) continue;
    problems.push(`${name}: has no health check`);
  }
  const given = (name) => (services[name]?.secrets ?? []).map(nameOf);
  for (const account of ['broker', 'admin', ...accounts]) {
    if (!given('kafka-setup').includes(`kafka.${account}`)) problems.push(`kafka-setup lacks the password of ${account}`);
  }
  for (const database of ['superuser', ...databases]) {
    if (!given('postgresql-setup').includes(`postgresql.${database}`)) problems.push(`postgresql-setup lacks the password of ${database}`);
  }
  const versions = [
    ['postgresql', services.postgresql?.image, `postgres:${property('postgresql.binaries.version').split('.')[0]}`],
    ['kafka', services.kafka?.image, `apache/kafka:${property('kafka.version')}`],
  ];
  for (const [name, image, wanted] of versions) {
    if (image !== wanted) problems.push(`${name}: ${image} where the build has ${wanted}`);
  }
  return problems;
};

const dockerfileProblems = (files) => {
  const problems = [];
  const withoutPorts = (text) => text.replace(/\b180[89]\d\b/g, 'PORT');
  for (const program of PROGRAMS) {
    const text = files[program];
    if (withoutPorts(text) !== withoutPorts(files.gateway)) problems.push(`${program}/Dockerfile differs from gateway/Dockerfile`);
    const settings = read(`${program}/src/main/resources/application.properties`);
    for (const [variable, key] of [['QUARKUS_HTTP_PORT', 'quarkus.http.port'], ['QUARKUS_MANAGEMENT_PORT', 'quarkus.management.port']]) {
      const inImage = text.match(new RegExp(`${variable}=(\\d+)`))?.[1];
      const inProgram = settings.match(new RegExp(`^${key}=.*?(\\d+)\\}?$`, 'm'))?.[1];
      if (inImage !== inProgram) problems.push(`${program}/Dockerfile: ${variable}=${inImage}, the program has ${inProgram}`);
    }
  }
  for (const [folder, text] of Object.entries(files)) {
    const program = PROGRAMS.includes(folder);
    if (folder !== 'deploy/keycloak' && !/^USER [1-9]\d*:[1-9]\d*$/m.test(text)) problems.push(`${folder}/Dockerfile: no user`);
    if ((program || folder === 'deploy/keycloak') && !/^HEALTHCHECK .*\n +CMD /m.test(text)) problems.push(`${folder}/Dockerfile: no health check`);
    for (const [, image] of text.matchAll(/^ARG \w+_IMAGE=(.*)$/gm)) {
      if (!isImage(image)) problems.push(`${folder}/Dockerfile: ${image} is not a name and a tag`);
    }
    for (const [, base] of text.matchAll(/^FROM (\S+)/gm)) {
      if (!base.startsWith('${')) problems.push(`${folder}/Dockerfile: the base ${base} cannot be chosen`);
    }
  }
  const wanted = `keycloak/keycloak:${property('keycloak.version')}`;
  if (!files['deploy/keycloak'].includes(`ARG KEYCLOAK_IMAGE=${wanted}\n`)) problems.push(`deploy/keycloak/Dockerfile: not ${wanted}`);
  return problems;
};

const compose = () => parse(read('docker-compose.yml'), { merge: true });
const failures = [...composeProblems(compose()), ...dockerfileProblems(dockerfiles)];
if (!/^\/deploy\/compose\/secrets\/$/m.test(read('.gitignore'))) failures.push('.gitignore lets secrets in');

// The check of the check: what is broken on purpose, in memory, is noticed.
const breakages = [
  ['a service as root', ({ services }) => { services['cluster-service'].user = '0:0'; }],
  ['a file system that can be written', ({ services }) => { services.gateway.read_only = false; }],
  ['a registry host', ({ services }) => { services.kafka.image = 'host.example:5000/apache/kafka:4'; }],
  ['an image without a tag', ({ services }) => { services['awards-service'].image = 'thi-dua/awards-service'; }],
  ['a published database', ({ services }) => { services.postgresql.ports = ['127.0.0.1:5432:5432']; }],
  ['a door on all addresses', ({ services }) => { services.gateway.ports = ['18080:18080']; }],
  ['a gateway at the broker', ({ services }) => { services.gateway.networks = ['public', 'broker']; }],
  ['a password in the environment', ({ services }) => { services['scoring-service'].environment.QUARKUS_DATASOURCE_PASSWORD = 'x'; }],
  ['a start that waits for nobody', ({ services }) => { services.gateway.depends_on.keycloak.condition = 'service_started'; }],
  ['a setup without a password', ({ services }) => { services['kafka-setup'].secrets.pop(); }],
  ['an open network', ({ networks }) => { networks.database = {}; }],
  ['a secret elsewhere', ({ secrets }) => { secrets['kafka.admin'].file = './kafka.admin'; }],
  ['files that go with their container', ({ services }) => { delete services['cluster-service'].volumes; }],
  ['no limit', ({ services }) => { delete services.keycloak.mem_limit; }],
];
if (failures.length === 0) {
  for (const [what, change] of breakages) {
    const broken = structuredClone(compose());
    change(broken);
    if (composeProblems(broken).length === 0) failures.push(`not noticed: ${what}`);
  }
}
failures.forEach((failure) => console.error(failure));
console.log(`${Object.keys(compose().services).length} services, ${Object.keys(dockerfiles).length} Dockerfiles, ${breakages.length} breakages noticed`);
process.exit(failures.length === 0 ? 0 : 1);
