// What is broken on purpose, in memory: each must be noticed, by the words that are expected.
import { kindOf, schemaProblems } from './schemas.mjs';

const CLUSTER = 'base/cluster-service.yaml';
const SCORING = 'base/scoring-service.yaml';
const GATEWAY = 'base/gateway.yaml';
const JOB = 'base/nightly-ranking.yaml';
const POLICIES = 'base/network-policies.yaml';
const KUSTOMIZATION = 'base/kustomization.yaml';
const swap = (from, to) => (content) => content.replace(from, to);
const without = (line) => swap(new RegExp(`^.*${line}.*\\n`, 'm'), '');
const add = (text) => (content) => content + text;

export const breakages = [
  // Schemas
  { what: 'a field misspelt', file: SCORING, change: swap('minReadySeconds', 'minReadySecond'), noticed: /\/spec\/minReadySecond: unknown field/ },
  { what: 'a field in a wrong place', file: SCORING, change: swap('  revisionHistoryLimit: 3', '  seccompProfile: {}'), noticed: /seccompProfile: unknown field/ },
  { what: 'a word for a number', file: SCORING, change: swap('containerPort: 18082', 'containerPort: http'), noticed: /containerPort: type/ },
  { what: 'a required field gone', file: SCORING, change: swap(/ {2}selector:\n {4}matchLabels:\n.*\n/, ''), noticed: /\/spec: required/ },
  { what: 'a value that is none of the list', file: POLICIES, change: swap('protocol: UDP', 'protocol: UPD'), noticed: /protocol: enum/ },
  { what: 'a kind that does not exist', file: GATEWAY, change: swap('autoscaling/v2', 'autoscaling/v3'), noticed: /there is no schema for autoscaling\/v3/ },
  { what: 'a field misspelt in a patch', file: 'overlays/example/scoring-service.yaml', change: swap('replicas:', 'replica:'), noticed: /replica: unknown field/ },
  { what: 'a field misspelt for Strimzi', file: 'operators/kafka.yaml', change: swap('watchedNamespace', 'watchNamespace'), noticed: /watchNamespace: unknown field/ },
  { what: 'a field misspelt for CloudNativePG', file: 'operators/postgresql.yaml', change: swap('passwordSecret', 'secret'), noticed: /\/secret: unknown field/ },
  { what: 'a key twice', file: SCORING, change: swap('  replicas: 2', '  replicas: 2\n  replicas: 3'), noticed: /unique/ },
  // Kustomizations
  { what: 'a file that is listed nowhere', file: 'base/extra.yaml', change: add('apiVersion: v1\n'), noticed: /extra\.yaml is not named/ },
  { what: 'a file that is listed and not there', file: KUSTOMIZATION, change: swap('  - gateway.yaml', '  - gateway.yaml\n  - door.yaml'), noticed: /door\.yaml is missing/ },
  { what: 'a patch without its target', file: 'overlays/example/scoring-service.yaml', change: swap('name: scoring-service', 'name: scoring'), noticed: /does not exist/ },
  { what: 'a generator of secrets', file: KUSTOMIZATION, change: add('secretGenerator: []\n'), noticed: /secretGenerator is not understood/ },
  { what: 'a tag missing', file: KUSTOMIZATION, change: swap('  - name: thi-dua/gateway\n    newTag: 1.0.0\n', ''), noticed: /gateway has no tag/ },
  // Containers
  ...['startupProbe', 'readinessProbe', 'livenessProbe'].map((probe) => ({
    what: `no ${probe}`, file: SCORING, change: (content) => content.replace(new RegExp(` {10}${probe}:\\n( {12}.*\\n)+`), ''), noticed: new RegExp(`scoring-service: ${probe} does not ask`),
  })),
  { what: 'a probe on the public port', file: SCORING, change: swap('port: management', 'port: http'), noticed: /startupProbe does not ask/ },
  { what: 'no limits', file: SCORING, change: swap(/ {12}limits:\n( {14}.*\n)+/, ''), noticed: /no limits of memory/ },
  { what: 'a root file system that can be written', file: SCORING, change: without('readOnlyRootFilesystem'), noticed: /readOnlyRootFilesystem/ },
  { what: 'files that go with their pod', file: CLUSTER, change: swap(/persistentVolumeClaim:\n.*/, 'emptyDir: {sizeLimit: 1Gi}'), noticed: /documents is in no claim/ },
  { what: 'files of one replica only', file: CLUSTER, change: swap('[ReadWriteMany]', '[ReadWriteOnce]'), noticed: /cannot share/ },
  { what: 'a claim that is not there', file: CLUSTER, change: swap('claimName: cluster-service-documents', 'claimName: documents'), noticed: /no claim documents/ },
  { what: 'a capability', file: SCORING, change: swap('drop: [ALL]', 'drop: [ALL]\n              add: [NET_ADMIN]'), noticed: /capabilities/ },
  { what: 'root', file: SCORING, change: swap('runAsUser: 10001', 'runAsUser: 0'), noticed: /runs as root/ },
  { what: 'no seccomp', file: SCORING, change: swap('type: RuntimeDefault', 'type: Unconfined'), noticed: /seccompProfile/ },
  { what: 'a token of the service account', file: SCORING, change: without('automountServiceAccountToken'), noticed: /automountServiceAccountToken/ },
  { what: 'service links', file: SCORING, change: without('enableServiceLinks'), noticed: /enableServiceLinks/ },
  { what: 'no spreading', file: SCORING, change: swap(/ {6}topologySpreadConstraints:\n( {8}.*\n)+/, ''), noticed: /topologySpreadConstraints/ },
  { what: 'a registry', file: GATEWAY, change: swap('image: thi-dua/', 'image: registry.example/thi-dua/'), noticed: /is not thi-dua\/NAME/ },
  { what: 'a tag in the manifest', file: GATEWAY, change: swap('image: thi-dua/gateway', 'image: thi-dua/gateway:latest'), noticed: /is not thi-dua\/NAME/ },
  { what: 'a registry in the overlay', file: 'overlays/example/kustomization.yaml', change: swap('  - name: thi-dua/gateway', '  - name: thi-dua/gateway\n    newName: registry.example/gateway'), noticed: /names a registry/ },
  // What runs once now and then
  { what: 'a job that runs beside itself', file: JOB, change: swap('Forbid', 'Allow'), noticed: /may run beside itself/ },
  { what: 'a job that never ends', file: JOB, change: without('activeDeadlineSeconds'), noticed: /may run for ever/ },
  { what: 'a job as root', file: JOB, change: swap('runAsUser: 10001', 'runAsUser: 0'), noticed: /nightly-ranking: runs as root/ },
  { what: 'a job that may write', file: JOB, change: without('readOnlyRootFilesystem'), noticed: /nightly-ranking: readOnlyRootFilesystem/ },
  { what: 'a job with a foreign image', file: JOB, change: swap('image: thi-dua/setup', 'image: curlimages/curl'), noticed: /curlimages\/curl is not thi-dua\/NAME/ },
  { what: 'another program in the job', file: JOB, change: swap('containers.NightlyRanking', 'containers.SetUp'), noticed: /does not run/ },
  { what: 'a name that the job does not read', file: JOB, change: swap('THIDUA_REALM', 'THIDUA_REALMS'), noticed: /nightly-ranking does not read THIDUA_REALMS/ },
  { what: 'the secret of the job as a word', file: JOB, change: swap(/valueFrom:\n( {20}.*\n)( {22}.*\n)+/, 'value: x\n'), noticed: /THIDUA_RANKING_JOB_SECRET is no reference/ },
  { what: 'the night of another place', file: JOB, change: swap('Asia/Ho_Chi_Minh', 'Etc/UTC'), noticed: /not those of the place/ },
  { what: 'a job nobody knows', file: JOB, change: add('---\napiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: x\nspec:\n  schedule: "0 0 * * *"\n  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: x}]}}}}\n'), noticed: /x is no job of ours/ },
  { what: 'the job at a service', file: POLICIES, change: swap(/(name: nightly-ranking\n {2}policyTypes: \[Egress\][\s\S]*?name: )gateway/, '$1scoring-service'), noticed: /NetworkPolicy nightly-ranking: goes to scoring-service/ },
  // Environment and secrets
  { what: 'a name that no program reads', file: 'base/settings/gateway.env', change: add('THIDUA_UPSTREAM_CLUSTER=x\n'), noticed: /gateway does not read THIDUA_UPSTREAM_CLUSTER/ },
  { what: 'Kafka for the gateway', file: GATEWAY, change: swap('name: settings-gateway', 'name: settings-events'), noticed: /gateway does not read KAFKA_/ },
  { what: 'a name that is needed', file: 'base/settings/events.env', change: without('KAFKA_SASL_MECHANISM'), noticed: /does not start without KAFKA_SASL_MECHANISM/ },
  { what: 'the operators\' token forgotten', file: SCORING, change: swap('name: THIDUA_OPERATOR_TOKEN', 'name: THIDUA_INTAKE_CLUSTER_TOPIC'), noticed: /does not start without THIDUA_OPERATOR_TOKEN/ },
  { what: 'a password in the settings', file: 'base/settings/scoring-service.env', change: add('QUARKUS_DATASOURCE_PASSWORD=x\n'), noticed: /QUARKUS_DATASOURCE_PASSWORD is a secret/ },
  { what: 'a password in an address', file: 'base/settings/scoring-service.env', change: swap('sslmode', 'password=x&sslmode'), noticed: /holds a password/ },
  { what: 'a password in the manifest', file: SCORING, change: swap(/name: THIDUA_CURSOR_KEY\n {14}valueFrom:\n( {16}.*\n)( {18}.*\n)+/, 'name: THIDUA_CURSOR_KEY\n              value: x\n'), noticed: /THIDUA_CURSOR_KEY is no reference/ },
  { what: 'a Secret', file: 'base/namespace.yaml', change: add('---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: x\n'), noticed: /a Secret is not kept here/ },
  { what: 'a password for an operator', file: 'operators/keycloak.yaml', change: swap('vendor: postgres', 'vendor: postgres\n    password: x'), noticed: /holds a secret/ },
  { what: 'a secret that nobody explains', file: SCORING, change: swap('name: scoring-service-keys', 'name: scoring-keys'), noticed: /README.md does not say/ },
  // Ports, and who may speak to whom
  { what: 'another port of a container', file: SCORING, change: swap('containerPort: 18082', 'containerPort: 8080'), noticed: /scoring-service: ports/ },
  { what: 'another port of a Service', file: SCORING, change: swap('port: 18082', 'port: 80'), noticed: /Service ports/ },
  { what: 'the management port in a Service', file: SCORING, change: swap('      targetPort: http', '      targetPort: http\n    - name: management\n      port: 18092\n      targetPort: management'), noticed: /Service ports/ },
  { what: 'another port of a policy', file: POLICIES, change: swap(/port: 18082/g, 'port: 18081'), noticed: /which has 18082/ },
  { what: 'another port of Kafka', file: POLICIES, change: swap('port: 9093', 'port: 9092'), noticed: /which has 9093/ },
  { what: 'another port of PostgreSQL', file: 'base/settings/awards-service.env', change: swap(':5432/', ':5433/'), noticed: /NetworkPolicy to-data: ports/ },
  { what: 'the management port for the gateway', file: POLICIES, change: swap(/port: 18093/, 'port: 18083'), noticed: /which has 18093/ },
  { what: 'an open door', file: POLICIES, change: swap('podSelector: {}\n  policyTypes: [Ingress, Egress]', 'podSelector: {}\n  policyTypes: [Ingress]'), noticed: /denies everything/ },
  { what: 'a service that speaks to another', file: POLICIES, change: swap(/(name: cluster-service\n {2}policyTypes: \[Ingress\][\s\S]*?name: )gateway/, '$1scoring-service'), noticed: /lets in/ },
  { what: 'anybody at all', file: POLICIES, change: swap(/ {4}- from:\n {8}- podSelector:\n {12}matchLabels:\n {14}app.kubernetes.io\/name: gateway\n {6}ports/, '    - ports'), noticed: /without peers/ },
  { what: 'an upstream elsewhere', file: 'base/settings/gateway.env', change: swap('18083', '18082'), noticed: /THIDUA_UPSTREAMS_AWARDS is/ },
  { what: 'a service in public', file: 'overlays/example/ingress.yaml', change: swap('                name: gateway', '                name: cluster-service'), noticed: /only the gateway is public/ },
  { what: 'two who count replicas', file: GATEWAY, change: swap('  minReadySeconds', '  replicas: 2\n  minReadySeconds'), noticed: /both an autoscaler/ },
  { what: 'one replica', file: SCORING, change: swap('replicas: 2', 'replicas: 1'), noticed: /fewer than two/ },
  { what: 'no budget', file: SCORING, change: swap(/---\napiVersion: policy[\s\S]*/, ''), noticed: /PodDisruptionBudget is missing/ },
  // Kafka as local-stack has it
  { what: 'a right too many', file: 'operators/kafka-users.yaml', change: swap('- Write', '- Write\n          - Create'), noticed: /Create is not in KafkaAccess/ },
  { what: 'a right too few', file: 'operators/kafka-users.yaml', change: swap('- Read', '- Describe'), noticed: /lacks topic/ },
  { what: 'fewer partitions', file: 'operators/kafka-topics.yaml', change: swap('partitions: 12', 'partitions: 6'), noticed: /6 partitions, not 12/ },
  { what: 'another retention', file: 'operators/kafka-topics.yaml', change: swap('2592000000', '604800000'), noticed: /retention\.ms is not/ },
  { what: 'a topic missing', file: 'operators/kafka-topics.yaml', change: swap('name: awards.events.v1\n', 'name: awards.events.v2\n'), noticed: /KafkaTopic awards.events.v1 is missing/ },
];

export const realmBreakages = [
  { what: 'an account with a password', change: ({ realm }) => realm.users.push({ username: 'x', credentials: [{ value: 'x' }] }) },
  { what: 'a client that takes passwords', change: ({ realm }) => realm.clients.push({ clientId: 'x', directAccessGrantsEnabled: true }) },
  { what: 'a client with its secret', change: ({ realm }) => realm.clients.push({ clientId: 'x', secret: 'x' }) },
  { what: 'an address of one machine', change: ({ realm }) => realm.clients.push({ clientId: 'x', redirectUris: ['http://localhost/*'] }) },
  { what: 'a secret that nothing fills in', change: ({ placeholders }) => delete placeholders.THIDUA_HR_SYSTEM_SECRET },
];

// Objects in which any key may stand: maps of words, and what the operators hand on as it is.
const ANY_KEY = /\/(labels|annotations|matchLabels|nodeSelector|selector|requests|limits|data|config|parameters)$/;
const exempt = (path, document) => ANY_KEY.test(path) && !(path.endsWith('/selector') && kindOf(document) !== 'v1 Service');

const objects = (value, path = '') =>
  value === null || typeof value !== 'object'
    ? []
    : [
        ...(Array.isArray(value) ? [] : [[path, value]]),
        ...Object.entries(value).flatMap(([key, one]) => objects(one, `${path}/${key}`)),
      ];

/** A field that does not exist, put into every object of every document in turn. */
export const unknownFields = (documents) => {
  let tried = 0;
  const missed = [];
  for (const original of documents) {
    const document = JSON.parse(JSON.stringify(original));
    for (const [path, object] of objects(document).filter(([one]) => !exempt(one, document))) {
      tried += 1;
      object.fieldThatDoesNotExist = 'x';
      if (!schemaProblems(document).some((problem) => problem.startsWith(`${path}/fieldThatDoesNotExist`))) missed.push(`${kindOf(document)} ${path}`);
      delete object.fieldThatDoesNotExist;
    }
  }
  return { tried, missed };
};
