// Event contracts of one service: node contracts.mjs <service>/contracts
// The AsyncAPI document is read by AsyncAPI's own parser; schemas and recorded examples by a second validator.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, fromFile } from '@asyncapi/parser';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';

const directory = process.argv[2];
const json = (...path) => JSON.parse(readFileSync(join(directory, ...path), 'utf8'));
const files = (name) => readdirSync(join(directory, name)).filter((file) => file.endsWith('.json'));
const failures = [];

const parser = new Parser();
const { document, diagnostics } = await fromFile(parser, join(directory, 'asyncapi.yaml')).parse();
// 0 is an error, 1 a warning.
for (const finding of diagnostics.filter(({ severity }) => severity <= 1)) {
  failures.push(`asyncapi.yaml ${finding.path.join('/')}: ${finding.message}`);
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats(ajv);
for (const file of files('schemas')) {
  ajv.addSchema(json('schemas', file), file);
}
const types = new Map(
  (document?.messages().all() ?? []).map((message) => [message.name(), `${message.name().split('.').slice(-2).join('.')}.json`]),
);
const problems = (schema, value) => {
  const validate = ajv.getSchema(schema);
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const examples = files('examples');
for (const file of examples) {
  const { key, headers, payload } = json('examples', file);
  const schema = types.get(headers.ce_type);
  const found = schema
    ? [...problems('event-headers.v1.json', headers), ...problems(schema, payload)]
    : [`${headers.ce_type} is no message`];
  if (key !== headers.ce_subject) found.push('the key is not the aggregate');
  failures.push(...found.map((problem) => `examples/${file}: ${problem}`));
}
if (types.size === 0 || examples.length === 0) failures.push('there is nothing to check');

console.log(`${types.size} messages, ${files('schemas').length} schemas, ${examples.length} examples`);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
