// The rules of the house for what runs in a cluster.
import { PROGRAMS } from './load.mjs';

const SECRET_NAME = /PASSWORD|SECRET|TOKEN|JAAS|CURSOR_KEY/;
const PROBES = { startupProbe: 'started', readinessProbe: 'ready', livenessProbe: 'live' };
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const nameOf = (selector) => selector?.matchLabels?.['app.kubernetes.io/name'];
const namespaceOf = (peer) => peer.namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'];

const containersOf = (pod) => [...(pod?.initContainers ?? []), ...(pod?.containers ?? [])];

/** The environment of a container: value or source by name. */
const environment = (container, configMaps, complain) => {
  const all = new Map();
  for (const { configMapRef, ...rest } of container.envFrom ?? []) {
    if (Object.keys(rest).length > 0) complain('envFrom takes ConfigMaps only: a secret is named one by one');
    const map = configMaps.get(configMapRef?.name);
    if (!map) complain(`no ConfigMap ${configMapRef?.name}`);
    for (const [name, value] of Object.entries(map ?? {})) all.set(name, { value });
  }
  for (const variable of container.env ?? []) all.set(variable.name, variable);
  return all;
};

const podProblems = (pod, complain) => {
  if (pod.automountServiceAccountToken !== false) complain('automountServiceAccountToken is not false');
  if (pod.enableServiceLinks !== false) complain('enableServiceLinks is not false');
  const security = pod.securityContext ?? {};
  if (security.runAsNonRoot !== true || !(security.runAsUser > 0)) complain('runs as root, or may');
  if (security.seccompProfile?.type !== 'RuntimeDefault') complain('seccompProfile is not RuntimeDefault');
  for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) if (pod[key]) complain(`${key} is set`);
  for (const volume of pod.volumes ?? []) {
    if (volume.hostPath) complain(`${volume.name}: hostPath`);
    if (volume.emptyDir && !volume.emptyDir.sizeLimit) complain(`${volume.name}: emptyDir without sizeLimit`);
  }
};

const containerProblems = (container, program, images, complain) => {
  for (const [probe, path] of Object.entries(PROBES)) {
    const get = container[probe]?.httpGet;
    if (get?.path !== `/q/health/${path}` || get.port !== 'management') complain(`${probe} does not ask /q/health/${path} on the management port`);
  }
  confinementProblems(container, images, complain);
  const ports = Object.fromEntries((container.ports ?? []).map(({ name, containerPort }) => [name, containerPort]));
  if (!same(ports, { http: program.http, management: program.management })) {
    complain(`ports ${JSON.stringify(ports)}, in application.properties ${program.http} and ${program.management}`);
  }
};

/** What a container may use and do, whatever runs in it. */
const confinementProblems = (container, images, complain) => {
  for (const kind of ['requests', 'limits']) {
    for (const resource of ['cpu', 'memory', 'ephemeral-storage']) {
      if (!container.resources?.[kind]?.[resource]) complain(`no ${kind} of ${resource}`);
    }
  }
  const security = container.securityContext ?? {};
  if (security.allowPrivilegeEscalation !== false) complain('allowPrivilegeEscalation is not false');
  if (security.readOnlyRootFilesystem !== true) complain('readOnlyRootFilesystem is not true');
  if (security.privileged) complain('privileged');
  if (!same(security.capabilities, { drop: ['ALL'] })) complain('capabilities are not all dropped');
  imageProblems(container.image, images, complain);
};

/** A name of ours, without a host and without a tag: both are the installation's. */
const imageProblems = (image, images, complain) => {
  if (!/^thi-dua\/[a-z-]+$/.test(image ?? '')) complain(`image ${image} is not thi-dua/NAME`);
  const { newName } = images.get(image) ?? {};
  if (newName !== undefined) complain(`image ${newName} names a registry`);
};

const environmentProblems = (variables, program, readme, complain) => {
  for (const [name, { value, valueFrom }] of variables) {
    if (!program.reads.has(name)) complain(`${program.name} does not read ${name}`);
    const reference = valueFrom?.secretKeyRef;
    if (SECRET_NAME.test(name) && !reference) complain(`${name} is no reference to a secret`);
    if (valueFrom && !reference) complain(`${name} is taken from something else than a secret`);
    if (reference && (!reference.name || !reference.key || reference.optional)) complain(`${name}: a secret has a name and a key and must be there`);
    if (reference && !readme.includes(`\`${reference.name}\``)) complain(`README.md does not say what the secret ${reference.name} is`);
    if (/password=|:\/\/[^/\s]*:[^/\s]*@/i.test(value ?? '')) complain(`${name} holds a password`);
  }
  for (const name of program.needs) if (!variables.has(name)) complain(`${program.name} does not start without ${name}`);
};

/** A folder to keep things in is a claim that all replicas share, mounted where the program looks for it. */
const complainOfClaims = (pod, { replicas }, by, complain) => {
  for (const { name, persistentVolumeClaim } of pod.volumes ?? []) {
    if (!persistentVolumeClaim) continue;
    const claim = by('PersistentVolumeClaim').find(({ metadata }) => metadata.name === persistentVolumeClaim.claimName);
    if (!claim) complain(`volume ${name}: no claim ${persistentVolumeClaim.claimName}`);
    else if (replicas > 1 && !claim.spec.accessModes.includes('ReadWriteMany')) complain(`volume ${name}: its replicas cannot share it`);
    if (!(pod.securityContext?.fsGroup > 0)) complain(`volume ${name}: whose group may write it`);
  }
};

const folderProblems = (container, pod, variables, complain) => {
  const folder = variables.get('THIDUA_DOCUMENTS_FOLDER')?.value;
  // With a bucket only what is just arriving lies there.
  if (folder === undefined || variables.has('THIDUA_DOCUMENTS_S3_BUCKET')) return;
  const mount = (container.volumeMounts ?? []).find(({ mountPath }) => mountPath === folder);
  if (!(pod.volumes ?? []).some(({ name, persistentVolumeClaim }) => name === mount?.name && persistentVolumeClaim)) complain(`${folder} is in no claim`);
};

/** Deployments, Services and what belongs to them, one program after the other. */
const programProblems = (program, by, { configMaps, images, readme }) => {
  const problems = [];
  const complain = (what) => problems.push(`${program.name}: ${what}`);
  const find = (kind) => by(kind).find(({ metadata }) => metadata.name === program.name);
  const [deployment, service, budget] = ['Deployment', 'Service', 'PodDisruptionBudget'].map(find);
  if (!deployment || !service || !budget) return [`${program.name}: Deployment, Service or PodDisruptionBudget is missing`];

  const { spec } = deployment;
  const labels = spec.template.metadata.labels;
  const pod = spec.template.spec;
  podProblems(pod, complain);
  if (!(pod.topologySpreadConstraints?.length > 0)) complain('no topologySpreadConstraints');
  if (labels['app.kubernetes.io/part-of'] !== 'thi-dua') complain('is not labelled as part of thi-dua');
  for (const selector of [spec.selector.matchLabels, service.spec.selector, budget.spec.selector.matchLabels]) {
    if (!same(selector, { 'app.kubernetes.io/name': program.name })) complain(`selector ${JSON.stringify(selector)}`);
  }
  if (labels['app.kubernetes.io/name'] !== program.name) complain('its pods have another name');

  const scaled = by('HorizontalPodAutoscaler').some(({ spec: { scaleTargetRef } }) => scaleTargetRef.name === program.name);
  if (scaled && spec.replicas !== undefined) complain('both an autoscaler and a number of replicas');
  if (!scaled && !(spec.replicas >= 2)) complain('fewer than two replicas');
  if (budget.spec.maxUnavailable !== 1) complain('maxUnavailable is not 1');

  for (const container of containersOf(pod)) {
    containerProblems(container, program, images, complain);
    const variables = environment(container, configMaps, complain);
    environmentProblems(variables, program, readme, complain);
    folderProblems(container, pod, variables, complain);
  }
  complainOfClaims(pod, spec, by, complain);
  for (const { configMap, secret, projected, name } of pod.volumes ?? []) {
    if (secret || projected) complain(`volume ${name}: not foreseen`);
    if (configMap && !readme.includes(`\`${configMap.name}\``)) complain(`README.md does not say what the ConfigMap ${configMap.name} is`);
  }
  const ports = service.spec.ports.map(({ port, targetPort }) => [port, targetPort]);
  if (!same(ports, [[program.http, 'http']])) complain(`Service ports ${JSON.stringify(ports)}, in application.properties ${program.http}`);
  return problems;
};

/** What runs once now and then: it ends, it does not run beside itself, and nobody comes in. */
const jobProblems = (job, by, { configMaps, images, readme }) => {
  const problems = [];
  const complain = (what) => problems.push(`${job.name}: ${what}`);
  const cron = by('CronJob').find(({ metadata }) => metadata.name === job.name);
  if (!cron) return [`${job.name}: the CronJob is missing`];
  const { spec } = cron;
  if (spec.timeZone !== 'Asia/Ho_Chi_Minh') complain('its hours are not those of the place');
  if (spec.concurrencyPolicy !== 'Forbid') complain('may run beside itself');
  if (!(spec.jobTemplate.spec.activeDeadlineSeconds > 0)) complain('may run for ever');
  const { metadata, spec: pod } = spec.jobTemplate.spec.template;
  podProblems(pod, complain);
  if (pod.restartPolicy !== 'Never') complain('restarts in its pod');
  if (metadata.labels['app.kubernetes.io/part-of'] !== 'thi-dua' || nameOf({ matchLabels: metadata.labels }) !== job.name) complain('its pods have another name');
  for (const container of containersOf(pod)) {
    confinementProblems(container, images, complain);
    if (container.image !== job.image || container.command?.at(-1) !== job.main) complain(`does not run ${job.main} of ${job.image}`);
    if (container.ports) complain('has ports');
    environmentProblems(environment(container, configMaps, complain), job, readme, complain);
  }
  return problems;
};

/** Ports of the servers below, from the addresses that the programs are given. */
const serverPorts = (configMaps) => {
  const all = Object.assign({}, ...configMaps.values());
  const port = (address) => Number(address?.match(/:(\d+)(?:[/?]|$)/)?.[1]);
  const databases = [...configMaps.values()].map((map) => port(map.QUARKUS_DATASOURCE_JDBC_URL?.slice('jdbc:'.length))).filter(Boolean);
  return {
    keycloak: port(all.QUARKUS_OIDC_AUTH_SERVER_URL),
    kafka: port(all.KAFKA_BOOTSTRAP_SERVERS),
    postgresql: databases.every((one) => one === databases[0]) ? databases[0] : NaN,
  };
};

const networkProblems = (policies, programs, jobs, configMaps) => {
  const problems = [];
  const rules = policies.flatMap(({ metadata, spec }) =>
    ['ingress', 'egress'].flatMap((direction) =>
      (spec[direction] ?? []).map((rule) => ({
        policy: metadata.name,
        of: nameOf(spec.podSelector),
        direction,
        peers: (direction === 'ingress' ? rule.from : rule.to) ?? [],
        ports: (rule.ports ?? []).map(({ port }) => port),
      }))));
  const closed = policies.some(({ spec }) =>
    same(spec.podSelector, {}) && same(spec.policyTypes, ['Ingress', 'Egress']) && !spec.ingress && !spec.egress);
  if (!closed) problems.push('no NetworkPolicy denies everything by default');

  const servers = serverPorts(configMaps);
  const byLabel = { 'strimzi.io/cluster': servers.kafka, 'cnpg.io/cluster': servers.postgresql, app: servers.keycloak, 'k8s-app': 53 };
  for (const { policy, of, direction, peers, ports } of rules) {
    const complain = (what) => problems.push(`NetworkPolicy ${policy}: ${what}`);
    if (peers.length === 0 || ports.length === 0) complain(`${direction} without peers or without ports`);
    const fits = (port, what) => {
      if (!ports.every((one) => one === port)) complain(`ports ${ports} for ${what}, which has ${port}`);
    };
    for (const peer of peers) {
      if (peer.ipBlock) complain('ipBlock');
      const to = nameOf(peer.podSelector);
      if (direction === 'egress') {
        const label = Object.keys(byLabel).find((key) => peer.podSelector?.matchLabels?.[key] !== undefined);
        if (jobs.has(of) && !(jobs.get(of).asks.includes(to) || label)) complain(`goes to ${to ?? JSON.stringify(peer)}`);
        else if (programs.has(to)) fits(programs.get(to).http, to);
        else if (label && namespaceOf(peer)) fits(byLabel[label], label);
        else complain(`goes to something unknown: ${JSON.stringify(peer)}`);
      } else if (!programs.has(of)) {
        complain('lets somebody into pods that are no program of ours');
      } else if (namespaceOf(peer) === 'monitoring' && !peer.podSelector) {
        fits(programs.get(of).management, 'monitoring');
      } else if (jobs.get(to)?.asks.includes(of) && !peer.namespaceSelector) {
        fits(programs.get(of).http, to);
      } else if (of === 'gateway' ? namespaceOf(peer) && !peer.podSelector : to === 'gateway' && !peer.namespaceSelector) {
        fits(programs.get(of).http, of);
      } else {
        complain(`lets in ${JSON.stringify(peer)}`);
      }
    }
  }
  for (const { name, http, management } of programs.values()) {
    const open = new Set(rules.filter(({ of, direction }) => of === name && direction === 'ingress').flatMap(({ ports }) => ports));
    if (!same([...open].sort(), [http, management].sort())) problems.push(`${name}: open are ${[...open]}, not ${http} and ${management}`);
  }
  return problems;
};

const upstreamProblems = (configMaps, programs) =>
  PROGRAMS.filter((name) => name !== 'gateway').flatMap((name) => {
    const key = `THIDUA_UPSTREAMS_${name.replace('-service', '').toUpperCase()}`;
    const wanted = `http://${name}:${programs.get(name).http}`;
    const given = configMaps.get('settings-gateway')?.[key];
    return given === wanted ? [] : [`${key} is ${given}, not ${wanted}`];
  });

/** A name of a secret among the settings, even one that a reference would hide. */
const settingsProblems = (configMaps) =>
  [...configMaps].flatMap(([map, values]) =>
    Object.keys(values)
      .filter((name) => SECRET_NAME.test(name))
      .map((name) => `${map}: ${name} is a secret, not a setting`));

const ingressProblems = (ingresses) =>
  ingresses.flatMap(({ spec }) =>
    spec.rules.flatMap(({ http }) =>
      http.paths
        .filter(({ backend: { service } }) => service.name !== 'gateway' || service.port.name !== 'http')
        .map(({ backend }) => `Ingress to ${JSON.stringify(backend)}: only the gateway is public`)));

/** Whatever the kind: no Secret, and no word under a name that is one of a secret. */
export const secretProblems = (document) => {
  const problems = document?.kind === 'Secret' ? ['a Secret is not kept here'] : [];
  const visit = (value, path) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, one] of Object.entries(value)) {
      const bad = typeof one === 'string' && /^(password|secret|token|clientsecret|sasl\.jaas\.config)$/i.test(key);
      if (bad && !/^\$\{[A-Z_]+\}$/.test(one)) problems.push(`${path}/${key} holds a secret`);
      visit(one, `${path}/${key}`);
    }
  };
  visit(document, '');
  return problems;
};

/** Everything that one kustomization describes. */
export const houseProblems = (kustomization, programs, jobs, readme) => {
  const all = kustomization.resources.map(({ document }) => document);
  const by = (kind) => all.filter((document) => document?.kind === kind);
  const { configMaps } = kustomization;
  const strangers = by('Deployment').filter(({ metadata }) => !programs.has(metadata.name)).map(({ metadata }) => `Deployment ${metadata.name} is no program of ours`);
  const otherJobs = [...by('CronJob'), ...by('Job')].filter(({ metadata }) => !jobs.has(metadata.name)).map(({ metadata }) => `${metadata.name} is no job of ours`);
  return [
    ...strangers,
    ...otherJobs,
    ...[...jobs.values()].flatMap((job) => jobProblems(job, by, { ...kustomization, readme })),
    ...[...programs.values()].flatMap((program) => programProblems(program, by, { ...kustomization, readme })),
    ...networkProblems(by('NetworkPolicy'), programs, jobs, configMaps),
    ...upstreamProblems(configMaps, programs),
    ...settingsProblems(configMaps),
    ...ingressProblems(by('Ingress')),
    ...by('Namespace').filter(({ metadata }) => metadata.labels['pod-security.kubernetes.io/enforce'] !== 'restricted').map(() => 'the namespace is not restricted'),
  ];
};

/** Accounts, rights and topics of the example, against local-stack's. */
export const kafkaProblems = (documents, access, partitions, retention) => {
  const problems = [];
  const of = (kind) => documents.filter((document) => document?.kind === kind);
  const right = (type, name, pattern, operation) => `${type} ${name} ${pattern} ${operation}`;
  const users = new Map(of('KafkaUser').map((user) => [user.metadata.name, user]));
  for (const { service, writes, reads } of access) {
    const wanted = [
      ...writes.map((topic) => right('topic', topic, 'literal', 'Write')),
      ...reads.map((topic) => right('topic', topic, 'literal', 'Read')),
      right('group', service, 'prefix', 'Read'),
    ].sort();
    const given = (users.get(service)?.spec.authorization?.acls ?? [])
      .flatMap(({ resource, operations, ...rest }) =>
        operations.map((operation) => right(resource.type, resource.name, resource.patternType, operation) + Object.keys(rest).join()))
      .sort();
    for (const one of wanted) if (!given.includes(one)) problems.push(`KafkaUser ${service}: lacks ${one}`);
    for (const one of given) if (!wanted.includes(one)) problems.push(`KafkaUser ${service}: ${one} is not in KafkaAccess`);
    if (users.get(service)?.spec.authentication?.type !== 'scram-sha-512') problems.push(`KafkaUser ${service}: not scram-sha-512`);
  }
  for (const name of users.keys()) if (!access.some(({ service }) => service === name)) problems.push(`KafkaUser ${name} is not in KafkaAccess`);
  const topics = new Set(access.flatMap(({ writes }) => writes));
  const made = new Set(of('KafkaTopic').map(({ metadata }) => metadata.name));
  for (const topic of topics) if (!made.has(topic)) problems.push(`KafkaTopic ${topic} is missing`);
  for (const { metadata, spec } of of('KafkaTopic')) {
    if (!topics.has(metadata.name)) problems.push(`KafkaTopic ${metadata.name} is nobody's`);
    if (spec.partitions !== partitions) problems.push(`KafkaTopic ${metadata.name}: ${spec.partitions} partitions, not ${partitions}`);
    if (spec.config?.['retention.ms'] !== retention) problems.push(`KafkaTopic ${metadata.name}: retention.ms is not ${retention}`);
  }
  return problems;
};

/** The realm for an installation: nobody with a password, no client for demonstration, no address of one machine. */
export const realmProblems = ({ spec }) => {
  const { realm, placeholders } = spec;
  const text = JSON.stringify(realm);
  const used = new Set([...text.matchAll(/\$\{(THIDUA_[A-Z_]+)/g)].map(([, name]) => name));
  return [
    ...realm.users.filter(({ credentials, serviceAccountClientId }) => credentials || !serviceAccountClientId).map(({ username }) => `realm: account ${username}`),
    ...realm.clients.filter(({ directAccessGrantsEnabled }) => directAccessGrantsEnabled).map(({ clientId }) => `realm: client ${clientId} takes passwords`),
    ...(/127\.0\.0\.1|localhost/.test(text) ? ['realm: an address of one machine'] : []),
    ...[...used].filter((name) => !placeholders[name]).map((name) => `realm: nothing for ${name}`),
  ];
};
