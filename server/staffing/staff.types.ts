import { enumOfWords } from '../../schema/described-enum';
import type {
  AppointmentKind,
  BreakGlassPurpose,
  DelegationReason,
  Education,
  LeaveReason,
  LicenceKind,
  Profession,
  RegistrationKind,
  TitleLevel,
} from './staff.rules';

/** The closed sets of staff as GraphQL has them. */

export const AppointmentKindType = enumOfWords<AppointmentKind>(
  'AppointmentKind',
  'How somebody belongs to a place; the shares of all together never exceed full time.',
  {
    PRIMARY: 'The post of the personnel relation; one at a time.',
    DUAL: 'A second post beside the one at home 双聘.',
    DISPATCH: 'Sent down to a community health centre 下沉.',
    ROTATION: 'Moves between houses for a while 轮岗.',
    TRAINING: 'Stays to learn, under supervision 进修.',
    DISTRICT_MANAGED: 'Managed by the district, used in a town 区管镇用.',
    MANAGEMENT: 'Leads or manages; may take no share of the time.',
    ADDITIONAL: 'A further post beside the working time 兼任岗位: rights only, no share.',
  },
);

export const ProfessionType = enumOfWords<Profession>('Profession', 'As what somebody works; headcount counts by it.', {
  DOCTOR: 'Doctor.',
  NURSE: 'Nurse.',
  PHARMACIST: 'Pharmacist.',
  TECHNICIAN: 'Medical technician.',
  PUBLIC_HEALTH: 'Public-health doctor or worker.',
  MANAGER: 'Manager.',
  SUPPORT: 'Support and logistics.',
});

export const EducationType = enumOfWords<Education>('Education', 'The highest degree.', {
  SECONDARY: 'Secondary school, vocational too.',
  COLLEGE: 'College 大专.',
  BACHELOR: 'Bachelor.',
  MASTER: 'Master.',
  DOCTORATE: 'Doctorate.',
});

export const TitleLevelType = enumOfWords<TitleLevel>('TitleLevel', 'The level of a professional title.', {
  JUNIOR: 'Junior 初级.',
  INTERMEDIATE: 'Intermediate 中级.',
  ASSOCIATE_SENIOR: 'Associate senior 副高.',
  SENIOR: 'Senior 正高.',
});

export const LicenceKindType = enumOfWords<LicenceKind>('LicenceKind', 'What a licence allows.', {
  PHYSICIAN: 'Practising physician 执业医师.',
  ASSISTANT_PHYSICIAN: 'Assistant physician 执业助理医师.',
  NURSE: 'Nurse 护士执业.',
  PHARMACIST: 'Pharmacist 执业药师.',
  PUBLIC_HEALTH: 'Public-health physician 公共卫生医师.',
});

export const RegistrationKindType = enumOfWords<RegistrationKind>('RegistrationKind', 'How a site is registered.', {
  PRIMARY: 'The primary site; one at a time.',
  FILED: 'A further site that was filed 多点执业备案.',
});

export const LeaveReasonType = enumOfWords<LeaveReason>('LeaveReason', 'Why somebody left.', {
  RETIRED: 'Retired.',
  RESIGNED: 'Resigned.',
  TRANSFERRED: 'Went to another house.',
  CONTRACT_ENDED: 'The contract ended.',
  DIED: 'Died.',
  OTHER: 'Something else.',
});

export const DelegationReasonType = enumOfWords<DelegationReason>('DelegationReason', 'Why rights are given on.', {
  LEAVE: 'On leave.',
  SICK: 'Sick.',
  TRAINING: 'Away to learn.',
  OTHER: 'Something else.',
});

export const BreakGlassPurposeType = enumOfWords<BreakGlassPurpose>(
  'BreakGlassPurpose',
  'What rights are opened for in an emergency.',
  {
    EMERGENCY: 'An emergency of one patient.',
    DISASTER: 'Many at once.',
    CARE: 'Care that cannot wait.',
    OTHER: 'Something else; the reason says what.',
  },
);
