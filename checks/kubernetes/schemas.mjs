// Every document against the schema of its kind, unknown fields refused. The schemas come from npm as validators
// compiled from the OpenAPI of Kubernetes and from the operators' definitions.

const schemas = (name, prefix) => new URL(`_schemas/${prefix}`, import.meta.resolve(name)).href;
const CORE = schemas('kubernetes-models', 'IoK8sApi');
const STRIMZI = schemas('@kubernetes-models/strimzi-kafka-operator', 'KafkaStrimziIoV1');
const CNPG = schemas('@kubernetes-models/cloudnative-pg', 'ComGithubCloudnativePgCloudnativePgApiV1');
const MODULES = {
  'v1 Namespace': `${CORE}CoreV1Namespace`,
  'v1 Service': `${CORE}CoreV1Service`,
  'v1 ConfigMap': `${CORE}CoreV1ConfigMap`,
  'v1 PersistentVolumeClaim': `${CORE}CoreV1PersistentVolumeClaim`,
  'apps/v1 Deployment': `${CORE}AppsV1Deployment`,
  'batch/v1 CronJob': `${CORE}BatchV1CronJob`,
  'autoscaling/v2 HorizontalPodAutoscaler': `${CORE}AutoscalingV2HorizontalPodAutoscaler`,
  'networking.k8s.io/v1 Ingress': `${CORE}NetworkingV1Ingress`,
  'networking.k8s.io/v1 NetworkPolicy': `${CORE}NetworkingV1NetworkPolicy`,
  'policy/v1 PodDisruptionBudget': `${CORE}PolicyV1PodDisruptionBudget`,
  'kafka.strimzi.io/v1 Kafka': `${STRIMZI}Kafka`,
  'kafka.strimzi.io/v1 KafkaNodePool': `${STRIMZI}KafkaNodePool`,
  'kafka.strimzi.io/v1 KafkaTopic': `${STRIMZI}KafkaTopic`,
  'kafka.strimzi.io/v1 KafkaUser': `${STRIMZI}KafkaUser`,
  'postgresql.cnpg.io/v1 Cluster': `${CNPG}Cluster`,
  'postgresql.cnpg.io/v1 Database': `${CNPG}Database`,
  'postgresql.cnpg.io/v1 ScheduledBackup': `${CNPG}ScheduledBackup`,
};
/** Of these no schema is to be had from npm: only the rules of the house are checked. */
const WITHOUT_SCHEMA = new Set([
  'k8s.keycloak.org/v2alpha1 Keycloak',
  'k8s.keycloak.org/v2alpha1 KeycloakRealmImport',
  'barmancloud.cnpg.io/v1 ObjectStore',
]);

const validators = new Map();
for (const [kind, module] of Object.entries(MODULES)) {
  validators.set(kind, (await import(`${module}.js`)).validate);
}

export const kindOf = (document) => `${document?.apiVersion} ${document?.kind}`;
export const hasSchema = (document) => validators.has(kindOf(document));

const isTree = (value) => value !== null && typeof value === 'object';

/**
 * The validators let unknown fields pass. But they ask each object for every field that they know, and go through
 * all keys of a map. So the document is given to them in an observed form: a field that an object has and that it
 * was never asked for, is unknown. An object that was asked for nothing may hold anything.
 */
const observe = (root) => {
  const seen = new Map();
  const wrap = (value, path) => {
    if (!isTree(value)) return value;
    if (!seen.has(value)) {
      const record = { path, asked: new Set(), isMap: false };
      record.proxy = new Proxy(value, {
        get(target, key) {
          if (typeof key === 'string') record.asked.add(key);
          return wrap(target[key], `${path}/${String(key)}`);
        },
        ownKeys(target) {
          record.isMap = true;
          return Reflect.ownKeys(target);
        },
      });
      seen.set(value, record);
    }
    return seen.get(value).proxy;
  };
  return { proxy: wrap(root, ''), seen };
};

/** What the schema of its kind has against a document; of a patch, only unknown fields and wrong values. */
export const schemaProblems = (document, { patch = false } = {}) => {
  const kind = kindOf(document);
  if (WITHOUT_SCHEMA.has(kind)) return [];
  const validate = validators.get(kind);
  if (!validate) return [`there is no schema for ${kind}`];
  // A copy, because YAML's aliases make one object of what stands in two places.
  const { proxy, seen } = observe(JSON.parse(JSON.stringify(document)));
  const valid = validate(proxy);
  const errors = (valid ? [] : validate.errors).filter(({ keyword }) => !(patch && keyword === 'required'));
  const problems = errors.map(({ instancePath, keyword, params }) => `${instancePath || '/'}: ${keyword} ${JSON.stringify(params)}`);
  for (const [object, { path, asked, isMap }] of seen) {
    if (Array.isArray(object) || isMap || asked.size === 0) continue;
    for (const key of Object.keys(object)) {
      if (!asked.has(key)) problems.push(`${path}/${key}: unknown field`);
    }
  }
  return problems;
};
