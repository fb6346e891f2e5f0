import { enumOfWords } from '../../schema/described-enum';
import type { Agency } from './gs1.rules';

/** Closed sets of the catalogue. */

export type SupplyKind = 'DRUG' | 'CONSUMABLE' | 'REAGENT';
export const supplyKinds = ['DRUG', 'CONSUMABLE', 'REAGENT'] as const satisfies readonly SupplyKind[];
export const SupplyKindType = enumOfWords<SupplyKind>('SupplyKind', 'What sort of supply something is.', {
  DRUG: 'A drug 药品.',
  CONSUMABLE: 'A consumable or implant 医用耗材.',
  REAGENT: 'A reagent of the laboratory 检验试剂.',
});

export type SupplierKind = 'MANUFACTURER' | 'DISTRIBUTOR';
export const SupplierKindType = enumOfWords<SupplierKind>('SupplierKind', 'What a supplier does.', {
  MANUFACTURER: 'Makes what it sells 生产企业.',
  DISTRIBUTOR: 'Sells what others make 配送企业.',
});

export type Storage = 'ROOM' | 'COOL' | 'COLD' | 'FROZEN';
export const storages = ['ROOM', 'COOL', 'COLD', 'FROZEN'] as const satisfies readonly Storage[];
export const StorageType = enumOfWords<Storage>('StorageClass', 'How something is kept.', {
  ROOM: 'At room temperature, up to 30 °C 常温.',
  COOL: 'Cool, up to 20 °C 阴凉.',
  COLD: 'From 2 to 8 °C 冷藏.',
  FROZEN: 'At −20 °C or below 冷冻.',
});

export type Tracking = 'LOT' | 'SERIAL';
export const TrackingType = enumOfWords<Tracking>('SupplyTracking', 'How pieces are told apart.', {
  LOT: 'By their lot 批号.',
  SERIAL: 'Each piece by a number of its own 序列号.',
});

export const UdiAgencyType = enumOfWords<Agency>('UdiAgency', 'Who issued a device identifier 发码机构.', {
  GS1: 'GS1 China 中国物品编码中心.',
  MA: 'ZIIOT 中关村工信二维码技术研究院.',
  AHM: 'Ali Health 阿里健康.',
});

export type MemberItemState = 'OPEN' | 'MAPPED' | 'SET_ASIDE';
export const MemberItemStateType = enumOfWords<MemberItemState>(
  'MemberItemState',
  'Whether somebody has said what an item of a house is in the catalogue.',
  {
    OPEN: 'Nobody has said yet.',
    MAPPED: 'It is a certain item of the catalogue.',
    SET_ASIDE: 'It has no counterpart there, with a reason.',
  },
);

export type ProposalGround = 'NATIONAL_CODE' | 'INSURER_CODE' | 'NAME';
export const ProposalGroundType = enumOfWords<ProposalGround>(
  'MappingProposalGround',
  'Why an item is proposed as the counterpart.',
  {
    NATIONAL_CODE: 'The national codes are the same.',
    INSURER_CODE: 'The codes of the insurer are the same.',
    NAME: 'Names and specifications are alike.',
  },
);

export type Restriction = 'NONE' | 'SENIOR_ONLY' | 'LIMITED';
export const RestrictionType = enumOfWords<Restriction>('FormularyRestriction', 'Who may use something.', {
  NONE: 'Whoever may prescribe or use it.',
  SENIOR_ONLY: 'Physicians of senior rank only.',
  LIMITED: 'After approval by the pharmacy only.',
});
