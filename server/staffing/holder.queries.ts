import type { Transaction } from '../platform/database/transaction';

/** Who holds a post at this moment: whom to tell. */

/**
 * The referral desks of institutions. A house whose desk nobody holds is looked after by the desk of its group, so that nothing falls between
 * two houses.
 */
export async function desksOf(tx: Transaction, institutionIds: readonly string[]): Promise<string[]> {
  if (institutionIds.length === 0) return [];
  const rows = await tx.rows<Holder & { readonly institutionId: string }>(
    `SELECT DISTINCT person_id AS "personId", institution_id AS "institutionId" FROM appointment
     WHERE institution_id = ANY ($1) AND post = 'REFERRAL_DESK' AND during @> now()`,
    [institutionIds],
  );
  const held = new Set(rows.map(({ institutionId }) => institutionId));
  return [
    ...rows.map(personIn),
    ...(await groupDesksOf(
      tx,
      institutionIds.filter(id => !held.has(id)),
    )),
  ];
}

/** The desks of the groups in which institutions are today. */
export async function groupDesksOf(tx: Transaction, institutionIds: readonly string[]): Promise<string[]> {
  if (institutionIds.length === 0) return [];
  const rows = await tx.rows<Holder>(
    `SELECT DISTINCT a.person_id AS "personId" FROM membership m JOIN appointment a ON a.group_id = m.group_id
     WHERE m.institution_id = ANY ($1) AND m.role <> 'CITY_PARTNER' AND m.during @> group_today()
       AND a.post IN ('REFERRAL_DESK', 'GROUP_ADMINISTRATOR') AND a.during @> now()`,
    [institutionIds],
  );
  return rows.map(personIn);
}

/** The administrators of institutions; those of the groups of houses that have none. */
export async function administratorsOf(tx: Transaction, institutionIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<Holder & { readonly institutionId: string }>(
    `SELECT DISTINCT person_id AS "personId", institution_id AS "institutionId" FROM appointment
     WHERE institution_id = ANY ($1) AND post = 'INSTITUTION_ADMINISTRATOR' AND during @> now()`,
    [institutionIds],
  );
  const led = new Set(rows.map(({ institutionId }) => institutionId));
  return [
    ...rows.map(personIn),
    ...(await groupDesksOf(
      tx,
      institutionIds.filter(id => !led.has(id)),
    )),
  ];
}

/** The nurses of wards, and those who manage the beds there. */
export async function wardStaffOf(tx: Transaction, wardIds: readonly string[]): Promise<string[]> {
  if (wardIds.length === 0) return [];
  const rows = await tx.rows<Holder>(
    `SELECT DISTINCT a.person_id AS "personId" FROM ward w JOIN appointment a ON a.institution_id = w.institution_id
     WHERE w.id = ANY ($1) AND a.post IN ('WARD_NURSE', 'BED_MANAGER') AND (a.ward_id IS NULL OR a.ward_id = w.id) AND a.during @> now()`,
    [wardIds],
  );
  return rows.map(personIn);
}

/** Those who decide about the staff of institutions: their HR officers and administrators. */
export async function staffOfficersOf(tx: Transaction, institutionIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<Holder>(
    `SELECT DISTINCT person_id AS "personId" FROM appointment
     WHERE institution_id = ANY ($1) AND post IN ('HR_OFFICER', 'INSTITUTION_ADMINISTRATOR') AND during @> now()`,
    [institutionIds],
  );
  return rows.map(personIn);
}

/** The HR centres of groups, and their administrators. */
export async function groupStaffOfficersOf(tx: Transaction, groupIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<Holder>(
    `SELECT DISTINCT person_id AS "personId" FROM appointment
     WHERE group_id = ANY ($1) AND post IN ('HR_OFFICER', 'GROUP_ADMINISTRATOR') AND during @> now()`,
    [groupIds],
  );
  return rows.map(personIn);
}

/** The finance officers of a house; those of its group where it has none. */
export async function financeOfficersOf(tx: Transaction, institutionId: string, groupId: string): Promise<string[]> {
  const rows = await tx.rows<Holder & { readonly groupId: string | null }>(
    `SELECT DISTINCT person_id AS "personId", group_id AS "groupId" FROM appointment
     WHERE (institution_id = $1 OR group_id = $2) AND post = 'FINANCE_OFFICER' AND during @> now()`,
    [institutionId, groupId],
  );
  const own = rows.filter(row => row.groupId === null);
  return (own.length > 0 ? own : rows).map(personIn);
}

/** The administrators of a group as such. */
export async function groupAdministratorsOf(tx: Transaction, groupId: string): Promise<string[]> {
  const rows = await tx.rows<Holder>(
    `SELECT DISTINCT person_id AS "personId" FROM appointment WHERE group_id = $1 AND post = 'GROUP_ADMINISTRATOR' AND during @> now()`,
    [groupId],
  );
  return rows.map(personIn);
}

/** Those who look after the supplies of houses, and of the group. */
export async function supplyOfficersOf(
  tx: Transaction,
  institutionIds: readonly string[],
  groupId: string,
): Promise<string[]> {
  const rows = await tx.rows<Holder>(
    `SELECT DISTINCT person_id AS "personId" FROM appointment
     WHERE (institution_id = ANY ($1) OR group_id = $2) AND post = 'SUPPLY_OFFICER' AND during @> now()`,
    [institutionIds, groupId],
  );
  return rows.map(personIn);
}

/** Those who keep the stock of institutions: supply officers and pharmacists. */
export async function stockKeepersOf(tx: Transaction, institutionIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<Holder>(
    `SELECT DISTINCT person_id AS "personId" FROM appointment
     WHERE institution_id = ANY ($1) AND post IN ('SUPPLY_OFFICER', 'PHARMACIST') AND during @> now()`,
    [institutionIds],
  );
  return rows.map(personIn);
}

/** Those who speak for a supplier. */
export async function supplierRepresentativesOf(tx: Transaction, supplierId: string): Promise<string[]> {
  const rows = await tx.acrossHouses(() =>
    tx.rows<Holder>(
      `SELECT DISTINCT person_id AS "personId" FROM appointment WHERE supplier_id = $1 AND post = 'SUPPLIER' AND during @> now()`,
      [supplierId],
    ),
  );
  return rows.map(personIn);
}

interface Holder {
  readonly personId: string;
}

function personIn({ personId }: Holder): string {
  return personId;
}
