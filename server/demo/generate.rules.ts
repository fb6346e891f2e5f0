/** What is generated: so many groups, each with a lead hospital and centres of ten thousand residents, the last one smaller. All of it is invented. */
export interface GroupPlan {
  readonly code: string;
  readonly names: Names;
  readonly lead: { readonly code: string; readonly names: Names };
  readonly centres: readonly CentrePlan[];
}

export interface CentrePlan {
  readonly code: string;
  readonly names: Names;
  /** Among all centres of the plan, from 1. */
  readonly number: number;
  readonly residents: number;
  /** Of its group. */
  readonly isFirst: boolean;
}

interface Names {
  readonly name_zh: string;
  readonly name_en: string;
}

export const residentsPerCentre = 10_000;
export const centresMax = 9_000;
export const groupsMax = 900;

/**
 * The same centres come first whatever the size, so that a run with more residents goes on where one with fewer ended; with more groups it is
 * another plan.
 */
export function planOf(residents: number, groups: number, perCentre = residentsPerCentre): GroupPlan[] {
  const centres = Math.ceil(residents / perCentre);
  const sizeOf = (number: number): number => Math.min(perCentre, residents - (number - 1) * perCentre);
  return Array.from({ length: groups }, (_, at) => groupOf(at, groups, centres, sizeOf));
}

function groupOf(at: number, groups: number, centres: number, sizeOf: (number: number) => number): GroupPlan {
  const code = `GEN${String(at + 1).padStart(3, '0')}`;
  const nth = at + 1;
  return {
    code,
    names: { name_zh: `第${nth}医疗集团（生成）`, name_en: `Medical group ${nth} (generated)` },
    lead: {
      code: `${code}-H`,
      names: { name_zh: `第${nth}牵头医院（生成）`, name_en: `Lead hospital ${nth} (generated)` },
    },
    centres: Array.from({ length: centresOf(at, groups, centres) }, (_, place) => {
      // Dealt out in turn: a larger plan only adds to each group.
      const number = place * groups + at + 1;
      return {
        code: `${code}-C${String(place + 1).padStart(4, '0')}`,
        names: {
          name_zh: `第${nth}集团${place + 1}号社区卫生服务中心`,
          name_en: `Group ${nth} Centre ${place + 1} Community Health Centre`,
        },
        number,
        isFirst: place === 0,
        residents: sizeOf(number),
      };
    }),
  };
}

function centresOf(at: number, groups: number, centres: number): number {
  return Math.max(0, Math.ceil((centres - at) / groups));
}
