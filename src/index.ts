export type { Agreement } from './model/agreement.js'
export type { Diagnostic, Outcome, Place, Severity } from './model/diagnostic.js'
export type { AgreementDocument, Block, Inline, Origin } from './model/document.js'
export { build, type Checked, check, type Format, type Output } from './pipeline.js'
