const FORMATS = new Set(['uuid', 'date', 'date-time', 'decimal']);

const types = (schema) => [schema.type ?? []].flat();

/** What a caller may send without a limit, as paths below the schema. */
const unbounded = (schema, path, seen) => {
  if (!schema || typeof schema !== 'object' || seen.has(schema)) {
    return [];
  }
  const within = new Set(seen).add(schema);
  const found = [];
  const missing = (name) => found.push({ path, name });
  if (types(schema).includes('string')) {
    const closed = schema.enum || 'const' in schema || FORMATS.has(schema.format);
    if (!closed && schema.maxLength === undefined) {
      missing('maxLength');
    }
  }
  if (types(schema).includes('integer')) {
    ['minimum', 'maximum'].filter((name) => schema[name] === undefined).forEach(missing);
  }
  if (types(schema).includes('array') && schema.maxItems === undefined) {
    missing('maxItems');
  }
  Object.entries(schema.properties ?? {}).forEach(([name, property]) =>
    found.push(...unbounded(property, [...path, 'properties', name], within)));
  ['anyOf', 'oneOf', 'allOf'].forEach((key) =>
    (schema[key] ?? []).forEach((part, index) =>
      found.push(...unbounded(part, [...path, key, index], within))));
  found.push(...unbounded(schema.items, [...path, 'items'], within));
  return found;
};

/** Whatever a caller sends has a limit; what we answer needs none. */
export default (schema, options, context) =>
  unbounded(schema, context.path, new Set()).map(({ path, name }) => ({
    path,
    message: `${path.filter((step) => step !== 'properties').slice(-2).join('.')} has no ${name}`,
  }));
