import ts from 'typescript';

const METHODS: ReadonlySet<string> = new Set([
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  'fallback'
]);

/**
 * The routes that a file under `src/routes` makes, named as in the table of rules. What the framework
 * would take from a file in a way that cannot be read here is an error: otherwise a route without a rule
 * could hide there.
 *
 * @param folder id of the route, empty for the root
 * @throws with what was found and what was expected
 */
export function routesIn(file: string, folder: string, text: string): string[] {
  const id = folder || '/';
  if (/^\+page(?:@.*)?\.svelte$/.test(file)) return [`GET ${id}`];
  if (/^\+(?:layout(?:@.*)?\.svelte|error\.svelte|layout\.server\.ts)$/.test(file)) return [];
  if (!file.startsWith('+')) return [];
  const found = exportsOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  if (file === '+server.ts')
    return [...found.keys()].filter((name) => METHODS.has(name)).map((name) => `${name} ${id}`);
  if (file !== '+page.server.ts')
    throw new Error(`${id} has a file ${file}; expected +page.server.ts or +server.ts`);
  if (!found.has('actions')) return [];
  return actionsOf(found.get('actions')).map((action) =>
    action === 'default' ? `POST ${id}` : `POST ${id}?/${action}`
  );
}

/** What a module exports, with its value where one stands beside the name. */
function exportsOf(source: ts.SourceFile): Map<string, ts.Expression | undefined> {
  const found = new Map<string, ts.Expression | undefined>();
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (!exportClause || !ts.isNamedExports(exportClause))
        throw new Error('it exports all of another file; expected names');
      for (const { name } of exportClause.elements) found.set(name.text, undefined);
    }
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isFunctionDeclaration(statement) && statement.name)
      found.set(statement.name.text, undefined);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name))
        throw new Error('it exports parts of a value; expected a name for each');
      found.set(name.text, initializer);
    }
  }
  return found;
}

function actionsOf(value: ts.Expression | undefined): string[] {
  const bare =
    value && (ts.isSatisfiesExpression(value) || ts.isAsExpression(value))
      ? value.expression
      : value;
  if (!bare || !ts.isObjectLiteralExpression(bare))
    throw new Error('its form actions are no object; expected one with a name for each');
  return bare.properties.map(({ name }) => {
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) return name.text;
    throw new Error('it has a form action without a plain name; expected one');
  });
}
