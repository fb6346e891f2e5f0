import type { ActName } from './simulator.documents';
import type { PlayedHouse } from './simulator.house';
import { isClosedExtra, type KnownBed, type KnownWard } from './simulator.rules';

/** Beds without patients: cleaned, held no longer, shut and opened, extra ones put up and taken away. */
export async function keepBed(house: PlayedHouse, act: Keeping, ward: KnownWard, at: number): Promise<boolean> {
  const some = (holds: (bed: KnownBed) => boolean) => house.someBed(ward, holds);
  switch (act) {
    case 'CLEAN':
      return onBed(
        house,
        'bedClean',
        some(bed => bed.state === 'TO_CLEAN'),
      );
    case 'DECONTAMINATE':
      return onBed(
        house,
        'bedClean',
        some(bed => bed.state === 'CONTAMINATED'),
      );
    case 'CONTAMINATE':
      return onBed(
        house,
        'bedContaminate',
        some(bed => bed.state === 'TO_CLEAN'),
      );
    case 'RELEASE':
      return onBed(
        house,
        'bedHoldRelease',
        some(bed => bed.state === 'HELD'),
      );
    case 'BLOCK':
      return block(house, ward, at);
    case 'UNBLOCK':
      return onBed(
        house,
        'bedUnblock',
        some(bed => bed.kind !== null && bed.state === 'CLOSED'),
      );
    case 'OPEN_EXTRA':
      return onBed(house, 'bedOpen', some(isClosedExtra), { kind: 'EXTRA' });
    case 'CLOSE_EXTRA':
      return onBed(
        house,
        'bedClose',
        some(bed => bed.kind === 'EXTRA' && bed.state === 'FREE'),
        { reason: 'EXTRA_ENDED' },
      );
  }
}

export type Keeping =
  | 'CLEAN'
  | 'DECONTAMINATE'
  | 'CONTAMINATE'
  | 'RELEASE'
  | 'BLOCK'
  | 'UNBLOCK'
  | 'OPEN_EXTRA'
  | 'CLOSE_EXTRA';

async function block(house: PlayedHouse, ward: KnownWard, at: number): Promise<boolean> {
  const bed = house.someBed(ward, each => each.state === 'FREE' && each.kind === 'AUTHORISED');
  const repair = house.random.chance(0.5);
  const until = house.soon(at, house.random.between(3, 20));
  return onBed(house, 'bedBlock', bed, {
    reason: repair ? 'REPAIR' : 'DISINFECTION',
    note: repair ? '床头呼叫器待修' : '终末消毒',
    until,
  });
}

async function onBed(
  house: PlayedHouse,
  mutation: ActName,
  bed: KnownBed | undefined,
  more: object = {},
): Promise<boolean> {
  return bed ? (await house.act(mutation, { bedId: bed.id, ...more })) !== null : false;
}
