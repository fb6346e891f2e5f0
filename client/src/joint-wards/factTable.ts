import { monthCell, type SheetKind } from '../ui/sheetTable';

/** The columns that the API reads, in the order of the template. */
const columns = ['institution', 'ward', 'month', 'code', 'value'] as const;
export type FactColumn = (typeof columns)[number];

const codes: Readonly<Record<string, string>> = {
  住院费用: 'INPATIENT_COST',
  出院患者总费用: 'INPATIENT_COST',
  'inpatient cost': 'INPATIENT_COST',
  药品费用: 'DRUG_COST',
  'drug cost': 'DRUG_COST',
};

/** Monthly facts as people bring them: months that a sheet turned into days, thousands with commas. */
export const factSheet: SheetKind<FactColumn> = {
  columns,
  heads: {
    机构: 'institution',
    机构编号: 'institution',
    'institution code': 'institution',
    病区: 'ward',
    病区编号: 'ward',
    'ward code': 'ward',
    月份: 'month',
    项目: 'code',
    item: 'code',
    数值: 'value',
    金额: 'value',
    'value (yuan)': 'value',
    '数值（元）': 'value',
  },
  needs: 'value',
  // To take a value away. An empty cell is more often one that was not filled in yet.
  nothing: new Set(['删除', '移除', 'remove', 'delete']),
  tidy: (column, cell) => {
    if (column === 'code') return codes[cell.toLowerCase()] ?? cell;
    if (column === 'value') return cell.replaceAll(/[,，¥￥\s]/g, '').toLowerCase();
    return column === 'month' ? monthCell(cell) : cell;
  },
};
