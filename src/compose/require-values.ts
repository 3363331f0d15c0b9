import Handlebars from 'handlebars'

/**
 * Makes every value a template prints required: `{{a.b}}` becomes `{{påkrevd a.b navn="a.b" linje=3 kolonne=5}}`, whose
 * helper throws where the agreement has no such value. Conditions stay free to ask for what isn't there; Handlebars'
 * own strict mode would refuse `{{#if a.b}}` without an `a`.
 */
export function requireValues(template: string, helperNames: ReadonlySet<string>): hbs.AST.Program {
  const program = Handlebars.parse(template)
  const visitor = new Handlebars.Visitor()
  visitor.MustacheStatement = (statement) => {
    const { path, params, loc } = statement
    if (path.type !== 'PathExpression' || params.length > 0) return
    const printed = path as hbs.AST.PathExpression
    if (helperNames.has(printed.original) || printed.data) return
    statement.params = [printed]
    statement.path = pathOf('påkrevd', loc)
    statement.hash = {
      type: 'Hash',
      loc,
      pairs: [
        textPair('navn', printed.original, loc),
        numberPair('linje', loc.start.line, loc),
        numberPair('kolonne', loc.start.column + 1, loc),
      ],
    }
  }
  visitor.accept(program)
  return program
}

const pathOf = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  loc,
  data: false,
  depth: 0,
  parts: [name],
  original: name,
})

const textPair = (key: string, value: string, loc: hbs.AST.SourceLocation): hbs.AST.HashPair => ({
  type: 'HashPair',
  loc,
  key,
  value: { type: 'StringLiteral', loc, value, original: value } as hbs.AST.StringLiteral,
})

const numberPair = (key: string, value: number, loc: hbs.AST.SourceLocation): hbs.AST.HashPair => ({
  type: 'HashPair',
  loc,
  key,
  value: { type: 'NumberLiteral', loc, value, original: value } as hbs.AST.NumberLiteral,
})
