/** What the simulator's referral desks ask of the API, as any client would. */

export const deskHomeDocument = `query SimulatorDeskHome {
  viewer {
    person { id }
    homeInstitution { id code tier departments { id code } memberships { role group { memberships { role institution { id code tier departments { id code } } } } } }
  }
}`;

export const deskDocument = `query SimulatorDesk($institutionId: ID!) {
  referrals(institutionIds: [$institutionId], states: [SUBMITTED, ACCEPTED, DEPARTED, ARRIVED, ATTENDED, FEEDBACK_DUE], first: 100) {
    edges {
      node {
        id version state direction scene urgency requestedAt holdUntil
        source { id } target { id } outsideTarget { code } targetDepartment { id code } diagnosis { nameZh }
        requestedBy { id } heldBed { id } sourceEncounter { id } targetEncounter { id }
        slot { session { startsAt } } steps { at person { id } }
      }
    }
  }
}`;

export const proposalsDocument = `query SimulatorProposals($referralId: ID!) {
  referralBedProposals(referralId: $referralId, first: 5) { bed { id ward { department { id } } } }
}`;

export const slotsDocument = `query SimulatorSlots($institutionId: ID!, $departmentId: ID!, $from: DateTime!) {
  slotSessions(institutionId: $institutionId, departmentId: $departmentId, from: $from, onlyFree: true, first: 3) { edges { node { id } } }
}`;

/** One document for each mutation; each answers where the referral stands and the reasons of a refusal. */
export const deskActs = {
  referralSubmit: mutation('referralSubmit', 'ReferralSubmitInput'),
  referralAccept: mutation('referralAccept', 'ReferralAcceptInput'),
  referralReject: mutation('referralReject', 'ReferralEndInput'),
  referralRedirect: mutation('referralRedirect', 'ReferralRedirectInput'),
  referralDepart: mutation('referralDepart', 'ReferralNoteInput'),
  referralArrive: mutation('referralArrive', 'ReferralActInput'),
  referralAttend: mutation('referralAttend', 'ReferralActInput'),
  referralTreatmentEnd: mutation('referralTreatmentEnd', 'ReferralActInput'),
  referralFeedback: mutation('referralFeedback', 'ReferralFeedbackInput'),
  referralCancel: mutation('referralCancel', 'ReferralEndInput'),
  transferComplete: mutation('transferComplete', 'TransferCompleteInput'),
} as const;

export type DeskActName = keyof typeof deskActs;

/** The admission of somebody who was referred, into the bed that is held for them. */
export const admitDocument = `mutation SimulatorAdmit($input: BedStayBeginInput!) {
  bedStayBegin(input: $input) { encounter { id } userErrors { code message } }
}`;

function mutation(name: string, input: string): string {
  return `mutation Simulator_${name}($input: ${input}!) {
    ${name}(input: $input) { referral { id version state } userErrors { code message } }
  }`;
}

interface Id {
  readonly id: string;
}

export interface DeskPlace extends Id {
  readonly code: string;
  readonly tier: string;
  readonly departments: readonly { readonly id: string; readonly code: string }[];
}

export interface DeskHome {
  readonly viewer: {
    readonly person: Id;
    readonly homeInstitution:
      | (DeskPlace & {
          readonly memberships: readonly {
            readonly role: string;
            readonly group: {
              readonly memberships: readonly { readonly role: string; readonly institution: DeskPlace }[];
            };
          }[];
        })
      | null;
  };
}

export interface DeskReferral extends Id {
  readonly version: number;
  readonly state: string;
  readonly direction: string;
  readonly scene: string;
  readonly urgency: string;
  readonly requestedAt: string;
  readonly holdUntil: string | null;
  readonly source: Id;
  readonly target: Id | null;
  readonly outsideTarget: { readonly code: string } | null;
  readonly targetDepartment: { readonly id: string; readonly code: string } | null;
  readonly diagnosis: { readonly nameZh: string } | null;
  readonly requestedBy: Id;
  readonly heldBed: Id | null;
  readonly sourceEncounter: Id | null;
  readonly targetEncounter: Id | null;
  readonly slot: { readonly session: { readonly startsAt: string } | null } | null;
  readonly steps: readonly { readonly at: string; readonly person: Id | null }[];
}

export interface Desk {
  readonly referrals: { readonly edges: readonly { readonly node: DeskReferral }[] };
}

export interface Proposals {
  readonly referralBedProposals: readonly {
    readonly bed: { readonly id: string; readonly ward: { readonly department: Id } };
  }[];
}

export interface Slots {
  readonly slotSessions: { readonly edges: readonly { readonly node: Id }[] };
}

export interface DeskPayload {
  readonly referral?: { readonly id: string; readonly version: number; readonly state: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}
