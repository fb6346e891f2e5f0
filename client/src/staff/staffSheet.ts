import { dayCell, type SheetKind } from '../ui/sheetTable';

/** The sheet of staff that people bring: what its columns are called, and what its cells mean to the API. */
const columns = [
  'number',
  'name_zh',
  'name_en',
  'sex',
  'born_on',
  'profession',
  'education',
  'hired_on',
  'title',
  'title_level',
  'title_since',
  'licence_kind',
  'licence_number',
  'licence_from',
  'licence_until',
] as const;
export type StaffColumn = (typeof columns)[number];

const days = new Set<string>(['born_on', 'hired_on', 'title_since', 'licence_from', 'licence_until']);

export const staffSheet: SheetKind<StaffColumn> = {
  columns,
  heads: {
    工号: 'number',
    'staff number': 'number',
    姓名: 'name_zh',
    'chinese name': 'name_zh',
    英文名: 'name_en',
    'english name': 'name_en',
    性别: 'sex',
    出生日期: 'born_on',
    生日: 'born_on',
    'date of birth': 'born_on',
    职业: 'profession',
    人员类别: 'profession',
    学历: 'education',
    入职日期: 'hired_on',
    来院日期: 'hired_on',
    'hired on': 'hired_on',
    职称: 'title',
    职称级别: 'title_level',
    'title level': 'title_level',
    职称取得日期: 'title_since',
    'title since': 'title_since',
    证书类别: 'licence_kind',
    'licence kind': 'licence_kind',
    证书编号: 'licence_number',
    执业证号: 'licence_number',
    'licence number': 'licence_number',
    证书起始: 'licence_from',
    'licence from': 'licence_from',
    证书到期: 'licence_until',
    'licence until': 'licence_until',
  },
  needs: 'number',
  tidy: (column, cell) => (days.has(column) ? dayCell(cell) : cell),
};
