export { type CompareOptions, compareVersions } from './compare-versions.js'
export type { Agreement } from './model/agreement.js'
export type { Attachment } from './model/attachment.js'
export type {
  ChangeClass,
  ChangedSection,
  ChangeKind,
  Comparison,
  PlacedChange,
  PlacedSide,
  PrintedAt,
} from './model/change.js'
export {
  codeOf,
  type Diagnostic,
  type Fix,
  type Outcome,
  type Place,
  type Severity,
  type Silenced,
} from './model/diagnostic.js'
export type { AgreementDocument, Block, Inline, Origin, OwnTemplatesUsed } from './model/document.js'
export type { MadeFile, Signature } from './model/made-file.js'
export type { NextStep } from './model/next-step.js'
export type { PullChange, PullEdit, Pulled, PullPlan, Untaken } from './model/pull.js'
export type { MarkedDocument, NamedChange, Redline } from './model/redline.js'
export type { Period, Review, ReviewAt, Revision, RevisionStep } from './model/revision.js'
export type { Rule } from './model/rule.js'
export type { Style } from './model/style.js'
export type { Verification } from './model/verification.js'
export { checkTemplates, loadTemplates, type OwnTemplates, type TemplateFile } from './own-templates.js'
export {
  type BuildOptions,
  build,
  type Checked,
  type CheckedVersion,
  check,
  checkShared,
  checkStyle,
  type Format,
  type Mended,
  mend,
  nextStep,
  type Output,
  type ReadInherited,
  type ReadPicture,
  rules,
  type Unreadable,
} from './pipeline.js'
export { type Pull, type PullOptions, planPull } from './pull.js'
export { extractSource, type NamedBytes, type VerifyOptions, verifyFile } from './read-back.js'
export {
  makeRedline,
  type RedlineFormat,
  type RedlineOptions,
  type RedlineOutput,
  type RedlineView,
  redlineFormats,
  redlineViews,
} from './redline.js'
export { type ReviseOptions, revise } from './revise.js'
export { type Told, tell } from './tell.js'
