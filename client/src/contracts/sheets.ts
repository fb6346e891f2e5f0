import { dayCell, type SheetKind } from '../ui/sheetTable';

/** The sheets that people bring: what their columns are called, and what their cells mean to the API. */

const residentColumns = [
  'name',
  'id_number',
  'sex',
  'birth_date',
  'phone',
  'neighbourhood',
  'address',
  'insurer_number',
  'local_number',
  'populations',
] as const;
const contractColumns = [
  'id_number',
  'local_number',
  'team',
  'doctor',
  'packages',
  'starts_on',
  'ends_on',
  'signed_on',
  'district',
  'city',
  'guardian',
] as const;
const visitColumns = [
  'serial',
  'id_number',
  'insurer_number',
  'visited_on',
  'institution',
  'department',
  'diagnosis',
] as const;

export type ResidentColumn = (typeof residentColumns)[number];
export type ContractColumn = (typeof contractColumns)[number];
export type VisitColumn = (typeof visitColumns)[number];

const days = new Set<string>(['birth_date', 'starts_on', 'ends_on', 'signed_on', 'visited_on']);

/** Days as the API reads them; separators of lists as people type them; identity numbers without blanks. */
function tidy(column: string, cell: string): string {
  if (days.has(column)) return dayCell(cell);
  if (column === 'packages' || column === 'populations') return cell.replaceAll(/\s*[；;、，,]\s*/g, ';');
  if (column === 'id_number') return cell.replaceAll(/\s/g, '').toUpperCase();
  return cell;
}

const people = {
  身份证号: 'id_number',
  身份证: 'id_number',
  证件号码: 'id_number',
  'id number': 'id_number',
  医保号: 'insurer_number',
  'insurer number': 'insurer_number',
} as const;

export const residentSheet: SheetKind<ResidentColumn> = {
  columns: residentColumns,
  heads: {
    ...people,
    姓名: 'name',
    性别: 'sex',
    出生日期: 'birth_date',
    生日: 'birth_date',
    'date of birth': 'birth_date',
    联系电话: 'phone',
    电话: 'phone',
    手机: 'phone',
    地址: 'address',
    住址: 'address',
    '居委（村）': 'neighbourhood',
    居委: 'neighbourhood',
    村: 'neighbourhood',
    档案号: 'local_number',
    本地编号: 'local_number',
    'local number': 'local_number',
    重点人群: 'populations',
    'key populations': 'populations',
  },
  needs: 'name',
  tidy,
};

export const contractSheet: SheetKind<ContractColumn> = {
  columns: contractColumns,
  heads: {
    身份证号: 'id_number',
    身份证: 'id_number',
    证件号码: 'id_number',
    'id number': 'id_number',
    档案号: 'local_number',
    本地编号: 'local_number',
    'local number': 'local_number',
    团队: 'team',
    团队编号: 'team',
    'team code': 'team',
    医生: 'doctor',
    医生姓名: 'doctor',
    服务包: 'packages',
    服务包编号: 'packages',
    'package codes': 'packages',
    起始日: 'starts_on',
    开始日期: 'starts_on',
    'first day': 'starts_on',
    到期日: 'ends_on',
    'last day': 'ends_on',
    签字日期: 'signed_on',
    签约日期: 'signed_on',
    'signed on': 'signed_on',
    区级医院编号: 'district',
    'district hospital code': 'district',
    市级医院编号: 'city',
    'city hospital code': 'city',
    监护人: 'guardian',
  },
  needs: 'packages',
  tidy,
};

export const visitSheet: SheetKind<VisitColumn> = {
  columns: visitColumns,
  heads: {
    ...people,
    流水号: 'serial',
    'serial number': 'serial',
    就诊日期: 'visited_on',
    'visited on': 'visited_on',
    就诊机构: 'institution',
    机构编号: 'institution',
    'institution code': 'institution',
    就诊科室: 'department',
    科室: 'department',
    诊断编码: 'diagnosis',
    'diagnosis code': 'diagnosis',
  },
  needs: 'serial',
  tidy,
};
