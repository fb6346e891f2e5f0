import { refusal } from '../kernel/result';
import type { Violations } from '../platform/database/violations';
import type { ResidentCode } from './resident.codes';

/** What the database's own refusals mean for residents. */
export const residentViolations = {
  resident_local_number_unique: refusal(
    'LOCAL_NUMBER_TAKEN',
    '本中心已有居民使用这个档案号，请核对。',
    'Another resident of the centre has this number; check it.',
    'localNumber',
  ),
  resident_insurer_number_unique: refusal(
    'INSURER_NUMBER_TAKEN',
    '本中心已有居民使用这个医保号；如系同一人，请合并档案。',
    'Another resident of the centre has this number of the insurer; merge the two if they are one person.',
    'insurerNumber',
  ),
  resident_neighbourhood_fk: refusal(
    'NEIGHBOURHOOD',
    '所选居委（村）不由该中心服务，请重新选择。',
    'The centre does not serve that neighbourhood; choose another.',
    'neighbourhoodId',
  ),
  patient_identity_id_hash_unique: refusal(
    'IDENTITY_TAKEN',
    '该身份证号已在另一份档案中，请核对证件；如系同一人，请合并档案。',
    'The identity number stands in another file; check the card, and merge the two if they are one person.',
    'idNumber',
  ),
  key_population_one_open: refusal(
    'POPULATION_PRESENT',
    '该居民已在这类重点人群中。',
    'The resident belongs to this population already.',
    'population',
  ),
} satisfies Violations<ResidentCode>;
