/** What the simulator asks of the API, as any client would. */

const bedFields = `id code kind state isolation equipment ward { id } room { id } occupancy {
  id kind encounter { id state ward { id } expectedDischargeOn admittedAt requestedIsolation requestedEquipment patient { id sex ageYears } }
}`;

export const homeDocument = `query SimulatorHome {
  viewer { person { id } homeInstitution { id code memberships { group { memberships { role institution { id code tier } } } } } }
}`;

export const boardDocument = `query SimulatorBoard($institutionId: ID!) {
  bedBoard(institutionId: $institutionId) {
    at
    wards { ward { id code sexRule ageFrom ageUntil } beds { ${bedFields} } }
    waiting { id ward { id } requestedIsolation requestedEquipment patient { id sex ageYears } }
  }
  referrals(institutionIds: [$institutionId], states: [SUBMITTED, ACCEPTED, DEPARTED, ARRIVED], first: 100) {
    edges { node { id sourceEncounter { id } targetEncounter { id } heldBed { id } } }
  }
}`;

const errors = 'userErrors { code message }';
const bed = 'bed { id kind state occupancy { id kind } }';

/** One document for each mutation; each answers its object and the reasons of a refusal. */
export const acts = {
  encounterPlan: mutation('encounterPlan', 'EncounterPlanInput', 'encounter { id }'),
  encounterPlanCancel: mutation('encounterPlanCancel', 'EncounterCancelInput', 'encounter { id state }'),
  bedStayBegin: mutation(
    'bedStayBegin',
    'BedStayBeginInput',
    `${bed} encounter { id patient { id } } nextBest { bed { id } }`,
  ),
  bedStayBeginCancel: mutation('bedStayBeginCancel', 'EncounterCancelInput', `${bed} encounter { id state }`),
  bedStayMove: mutation('bedStayMove', 'BedStayMoveInput', 'encounter { id } fromBed { id state } toBed { id state }'),
  bedStayMoveCancel: mutation('bedStayMoveCancel', 'EncounterCancelInput', `${bed} encounter { id }`),
  bedStaySwap: mutation('bedStaySwap', 'BedStaySwapInput', 'beds { id state }'),
  dischargeOrder: mutation('dischargeOrder', 'DischargeOrderInput', 'encounter { id state }'),
  dischargeOrderCancel: mutation('dischargeOrderCancel', 'EncounterCancelInput', 'encounter { id state }'),
  bedStayDepart: mutation('bedStayDepart', 'BedStayDepartInput', `${bed} encounter { id state }`),
  bedStayDepartCancel: mutation('bedStayDepartCancel', 'EncounterCancelInput', `${bed} encounter { id state }`),
  bedClean: mutation('bedClean', 'BedActionInput', bed),
  bedContaminate: mutation('bedContaminate', 'BedActionInput', bed),
  bedHold: mutation('bedHold', 'BedHoldInput', bed),
  bedHoldRelease: mutation('bedHoldRelease', 'BedActionInput', bed),
  bedBlock: mutation('bedBlock', 'BedBlockInput', bed),
  bedUnblock: mutation('bedUnblock', 'BedActionInput', bed),
  bedOpen: mutation('bedOpen', 'BedOpenInput', bed),
  bedClose: mutation('bedClose', 'BedCloseInput', bed),
} as const;

export type ActName = keyof typeof acts;

function mutation(name: string, input: string, fields: string): string {
  return `mutation Simulator_${name}($input: ${input}!) { ${name}(input: $input) { ${fields} ${errors} } }`;
}

export interface BoardBed {
  readonly id: string;
  readonly code: string;
  readonly kind: string | null;
  readonly state: string;
  readonly isolation: readonly string[];
  readonly equipment: readonly string[];
  readonly ward: { readonly id: string };
  readonly room: { readonly id: string };
  readonly occupancy: {
    readonly id: string;
    readonly kind: string;
    readonly encounter: BoardEncounter | null;
  } | null;
}

export interface BoardEncounter extends WaitingEncounter {
  readonly state: string;
  readonly expectedDischargeOn: string | null;
  readonly admittedAt: string | null;
}

export interface WaitingEncounter {
  readonly id: string;
  readonly ward: { readonly id: string } | null;
  readonly requestedIsolation: string | null;
  readonly requestedEquipment: readonly string[];
  readonly patient: { readonly id: string; readonly sex: string; readonly ageYears: number };
}

export interface Board {
  readonly bedBoard: {
    readonly at: string;
    readonly wards: readonly {
      readonly ward: {
        readonly id: string;
        readonly code: string;
        readonly sexRule: string;
        readonly ageFrom: number | null;
        readonly ageUntil: number | null;
      };
      readonly beds: readonly BoardBed[];
    }[];
    readonly waiting: readonly WaitingEncounter[];
  };
  /** What is under way: its patients and beds are not the wards' alone. */
  readonly referrals: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly sourceEncounter: { readonly id: string } | null;
        readonly targetEncounter: { readonly id: string } | null;
        readonly heldBed: { readonly id: string } | null;
      };
    }[];
  };
}

/** A person as an admission desk writes them down. */
export interface Registration {
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
}

export interface Home {
  readonly viewer: {
    readonly person: { readonly id: string };
    readonly homeInstitution: {
      readonly id: string;
      readonly code: string;
      readonly memberships: readonly {
        readonly group: {
          readonly memberships: readonly {
            readonly role: string;
            readonly institution: { readonly id: string; readonly code: string; readonly tier: string };
          }[];
        };
      }[];
    } | null;
  };
}
