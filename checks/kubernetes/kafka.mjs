// The examples for Strimzi, made of local-stack's table.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { MANIFESTS } from './load.mjs';

const allow = (type, name, patternType, operation) => ({ resource: { type, name, patternType }, operations: [operation] });

const user = ({ service, writes, reads }) => ({
  apiVersion: 'kafka.strimzi.io/v1',
  kind: 'KafkaUser',
  metadata: { name: service, namespace: 'thi-dua', labels: { 'strimzi.io/cluster': 'thi-dua' } },
  spec: {
    authentication: { type: 'scram-sha-512' },
    authorization: {
      type: 'simple',
      acls: [
        ...writes.map((topic) => allow('topic', topic, 'literal', 'Write')),
        ...reads.map((topic) => allow('topic', topic, 'literal', 'Read')),
        allow('group', service, 'prefix', 'Read'),
      ],
    },
  },
});

const topic = (name, { partitions, retention }) => ({
  apiVersion: 'kafka.strimzi.io/v1',
  kind: 'KafkaTopic',
  metadata: { name, namespace: 'thi-dua-data', labels: { 'strimzi.io/cluster': 'thi-dua' } },
  spec: { partitions, replicas: 3, config: { 'retention.ms': retention, 'min.insync.replicas': 2 } },
});

const write = (file, comment, documents) =>
  writeFileSync(join(MANIFESTS, 'operators', file), `# ${comment}\n${documents.map((one) => stringify(one)).join('---\n')}`);

export const writeKafka = (facts) => {
  write(
    'kafka-users.yaml',
    'An example for Strimzi: the table of rights in KafkaAccess, line by line. Nobody may make a topic.',
    facts.access.map(user));
  write(
    'kafka-topics.yaml',
    'An example for Strimzi: the topics of KafkaAccess, as the local Kafka makes them.',
    [...new Set(facts.access.flatMap(({ writes }) => writes))].map((name) => topic(name, facts)));
};
