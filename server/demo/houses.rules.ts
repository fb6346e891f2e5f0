import { publishedFigure } from './reference';
import { type Specialty, specialtyOf } from './specialties';

/**
 * The rooms and beds of the demo: decides how many beds each institution has and how they lie in wards and rooms. All of it is invented; only
 * the bed use and stay length of the four Jiading lead hospitals are published figures (2024), see reference/README.md. City hospitals
 * stand behind their groups without beds of their own here.
 */
export interface House {
  /** Code of the institution. */
  readonly code: string;
  /** Bed use to reach, as a share of the authorised beds. */
  readonly use: number;
  /** Average stay of the discharged to reach, in days. */
  readonly stayDays: number;
  readonly wards: readonly WardPlan[];
}

export interface WardPlan {
  readonly specialty: Specialty;
  readonly rooms: readonly string[];
  readonly beds: readonly BedPlan[];
}

export interface BedPlan {
  readonly code: string;
  readonly room: string;
  readonly kind: 'AUTHORISED' | 'EXTRA' | 'UNDER_RECONSTRUCTION';
  readonly isolation: readonly string[];
  readonly equipment: readonly string[];
}

interface HouseSize {
  readonly beds: number;
  readonly use: number;
  readonly stayDays: number;
  readonly underReconstruction?: number;
}

const sizes = (): Readonly<Record<string, HouseSize>> => ({
  JDCH: { beds: 600, ...published('JDCH') },
  JQH: { beds: 300, ...published('JQH'), underReconstruction: 6 },
  NXH: { beds: 380, ...published('NXH') },
  ATH: { beds: 340, ...published('ATH') },
  MHCH: { beds: 720, use: 0.97, stayDays: 7.6, underReconstruction: 4 },
  SWY: { beds: 640, use: 1.01, stayDays: 7.9 },
  ZX: { beds: 40, use: 0.72, stayDays: 19 },
  JQ: { beds: 36, use: 0.68, stayDays: 20 },
  JDZ: { beds: 52, use: 0.81, stayDays: 18 },
  JY: { beds: 30, use: 0.62, stayDays: 18 },
  XH: { beds: 36, use: 0.74, stayDays: 18 },
  HT: { beds: 32, use: 0.7, stayDays: 22 },
  NX: { beds: 48, use: 0.85, stayDays: 20 },
  GYQ: { beds: 30, use: 0.66, stayDays: 18 },
  ML: { beds: 44, use: 0.78, stayDays: 19 },
  YY: { beds: 99, use: 0.88, stayDays: 17 },
  WG: { beds: 30, use: 0.64, stayDays: 21 },
  AT: { beds: 50, use: 0.83, stayDays: 20 },
  HD: { beds: 32, use: 0.71, stayDays: 19 },
  MLC: { beds: 56, use: 0.86, stayDays: 20 },
  JC: { beds: 60, use: 0.9, stayDays: 22 },
});

/** Beds of each ward in a hospital of about 600. */
const largeHospital: Mix = {
  CARD: 45,
  RESP: 48,
  NEUR: 48,
  GAST: 42,
  NEPH: 32,
  ENDO: 30,
  ONCO: 40,
  GENS: 48,
  ORTH: 50,
  UROL: 34,
  GYNO: 44,
  PEDI: 30,
  GERI: 45,
  INFE: 22,
  ICU: 18,
  DAYS: 12,
  REHA: 12,
};
const middleHospital: Mix = {
  CARD: 36,
  RESP: 40,
  NEUR: 40,
  GAST: 30,
  ENDO: 24,
  GENS: 36,
  ORTH: 38,
  GYNO: 28,
  PEDI: 20,
  GERI: 36,
  REHA: 18,
  ICU: 12,
  DAYS: 8,
};
const largeCentre: Mix = { COMP: 18, NURS: 16, CREH: 12, HOSP: 8 };
const smallCentre: Mix = { COMP: 16, NURS: 16 };
/** Centres with a joint ward. */
const jointCentres: Readonly<Record<string, Mix>> = {
  JDZ: { COMP: 14, NURS: 14, JOIN: 12, CREH: 6, HOSP: 6 },
  XH: { COMP: 13, NURS: 13, JOIN: 10 },
};

type Mix = Readonly<Record<string, number>>;

/** All houses that have beds, district hospitals first: their patients may go on to a community centre. */
export function houses(): House[] {
  return Object.entries(sizes()).map(([code, size]) => ({
    code,
    use: size.use,
    stayDays: size.stayDays,
    wards: wardsOf(jointCentres[code] ?? mixOf(size.beds), size),
  }));
}

function published(code: string): { use: number; stayDays: number } {
  return {
    use: publishedFigure('bed_use_rate', code, '2024') / 100,
    stayDays: publishedFigure('average_length_of_stay', code, '2024'),
  };
}

function mixOf(beds: number): Mix {
  if (beds >= 500) return largeHospital;
  if (beds >= 200) return middleHospital;
  return beds >= 44 ? largeCentre : smallCentre;
}

function wardsOf(mix: Mix, size: HouseSize): WardPlan[] {
  const total = Object.values(mix).reduce((sum, weight) => sum + weight, 0);
  let weightBefore = 0;
  return Object.entries(mix).map(([code, weight], index) => {
    // Cumulative rounding: the wards add up to the house exactly.
    const first = Math.round((weightBefore * size.beds) / total);
    weightBefore += weight;
    const beds = Math.round((weightBefore * size.beds) / total) - first;
    const specialty = specialtyOf(code);
    const closed = code === 'GENS' ? (size.underReconstruction ?? 0) : 0;
    return wardOf(specialty, index + 2, beds, closed, extraBeds(specialty, beds, size.use));
  });
}

/** How many extra beds a ward can put up: more where the house is fuller, two that nobody needed where it is half empty. */
function extraBeds(specialty: Specialty, beds: number, use: number): number {
  if (!specialty.extraBeds) return 0;
  return Math.max(2, Math.ceil(beds * (use * specialty.use * 1.03 - 0.9)));
}

function wardOf(specialty: Specialty, floor: number, beds: number, closed: number, extra: number): WardPlan {
  const layout = roomsOf(specialty, beds);
  const rooms = layout.map((_, index) => `${floor}${String(index + 1).padStart(2, '0')}`);
  const plans: BedPlan[] = [];
  for (const [index, inRoom] of layout.entries()) {
    const single = inRoom === 1;
    for (let bed = 0; bed < inRoom; bed += 1) {
      plans.push({
        code: String(plans.length + 1).padStart(2, '0'),
        room: rooms[index] ?? '',
        kind: beds - plans.length <= closed ? 'UNDER_RECONSTRUCTION' : 'AUTHORISED',
        isolation: single || specialty.code === 'INFE' ? specialty.isolation : [],
        equipment: equipmentOf(specialty, single),
      });
    }
  }
  for (let bed = 0; bed < extra; bed += 1) {
    plans.push({
      code: `加${bed + 1}`,
      room: rooms[bed % rooms.length] ?? '',
      kind: 'EXTRA',
      isolation: [],
      equipment: [],
    });
  }
  return { specialty, rooms, beds: plans };
}

/** Numbers of beds in the rooms of a ward: full rooms first, then up to four single rooms for isolation. */
function roomsOf(specialty: Specialty, beds: number): number[] {
  if (specialty.roomBeds === 0) return [beds];
  const singles = specialty.isolation.length > 0 && beds >= 12 ? 2 + (beds % 3) : 0;
  const shared = beds - singles;
  const rooms = Array.from({ length: Math.floor(shared / specialty.roomBeds) }, () => specialty.roomBeds);
  const rest = shared % specialty.roomBeds;
  return [...rooms, ...(rest > 0 ? [rest] : []), ...Array.from({ length: singles }, () => 1)];
}

function equipmentOf(specialty: Specialty, single: boolean): readonly string[] {
  const more = single ? ['OXYGEN', 'MONITOR', 'SUCTION'] : [];
  return [...new Set([...specialty.equipment, ...more])];
}
