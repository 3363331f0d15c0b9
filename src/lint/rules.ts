import type { Rule } from '../model/rule.js'
import { actNotInForce } from './rules/act-not-in-force.js'
import { annexMissing } from './rules/annex-missing.js'
import { confidentialityDropped } from './rules/confidentiality-dropped.js'
import { contactUnused } from './rules/contact-unused.js'
import { decisionMissing } from './rules/decision-missing.js'
import { fewMeetings } from './rules/few-meetings.js'
import { fewMeetingsForSlt } from './rules/few-meetings-for-slt.js'
import { focusAreaIncomplete } from './rules/focus-area-incomplete.js'
import { focusAreaUnfounded } from './rules/focus-area-unfounded.js'
import { leaderNotMayor } from './rules/leader-not-mayor.js'
import { measuresNotEvaluated } from './rules/measures-not-evaluated.js'
import { missingCaseNumber } from './rules/missing-case-number.js'
import { missingSigningDate } from './rules/missing-signing-date.js'
import { municipalityNotInRegister } from './rules/municipality-not-in-register.js'
import { namedPersonsWithoutSafeguards } from './rules/named-persons-without-safeguards.js'
import { nationalIdentityNumber } from './rules/national-identity-number.js'
import { noMeetingPlan } from './rules/no-meeting-plan.js'
import { noYearlyEvaluation } from './rules/no-yearly-evaluation.js'
import { numberTypography } from './rules/number-typography.js'
import { oneSidedDuties } from './rules/one-sided-duties.js'
import { organisationNumberChecksum } from './rules/organisation-number-checksum.js'
import { outdatedTerm } from './rules/outdated-term.js'
import { partyDoesNotSign } from './rules/party-does-not-sign.js'
import { periodPastElection } from './rules/period-past-election.js'
import { phoneNumberOdd } from './rules/phone-number-odd.js'
import { policeContactNotMember } from './rules/police-contact-not-member.js'
import { policeContactWithoutMeetingPoints } from './rules/police-contact-without-meeting-points.js'
import { policeDistrictUnknown } from './rules/police-district-unknown.js'
import { privateEmailDomain } from './rules/private-email-domain.js'
import { samePersonTwice } from './rules/same-person-twice.js'
import { secretaryNotSltCoordinator } from './rules/secretary-not-slt-coordinator.js'
import { signatoryWithoutAuthority } from './rules/signatory-without-authority.js'
import { signedBeforeDecision } from './rules/signed-before-decision.js'
import { signingDatesDiffer } from './rules/signing-dates-differ.js'

/** All rules, in the order that the manual has them. */
export const rules: readonly Rule[] = [
  // the meetings, and who meets
  fewMeetings,
  fewMeetingsForSlt,
  noMeetingPlan,
  leaderNotMayor,
  secretaryNotSltCoordinator,
  policeContactNotMember,
  policeContactWithoutMeetingPoints,
  // what the parties do
  oneSidedDuties,
  focusAreaIncomplete,
  focusAreaUnfounded,
  measuresNotEvaluated,
  noYearlyEvaluation,
  // persons and confidentiality
  confidentialityDropped,
  namedPersonsWithoutSafeguards,
  nationalIdentityNumber,
  privateEmailDomain,
  contactUnused,
  samePersonTwice,
  // how it is adopted, signed and replaced
  decisionMissing,
  missingCaseNumber,
  missingSigningDate,
  signedBeforeDecision,
  signingDatesDiffer,
  partyDoesNotSign,
  signatoryWithoutAuthority,
  periodPastElection,
  // words and numbers
  actNotInForce,
  outdatedTerm,
  annexMissing,
  municipalityNotInRegister,
  policeDistrictUnknown,
  organisationNumberChecksum,
  phoneNumberOdd,
  numberTypography,
]
