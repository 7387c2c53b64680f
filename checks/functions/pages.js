/** A GET whose answer has nextCursor can be asked for the next page. */
export default (operation, { onePage }) => {
  const page = operation.responses?.['200']?.content?.['application/json']?.schema;
  if (!page?.properties?.nextCursor || onePage.includes(operation.operationId)) {
    return [];
  }
  const names = new Set((operation.parameters ?? []).map((parameter) => parameter.name));
  return ['cursor', 'limit']
    .filter((name) => !names.has(name))
    .map((name) => ({ message: `${operation.operationId} answers pages but has no parameter ${name}` }));
};
