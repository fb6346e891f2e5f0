import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffFindDocument } from '../gql/graphql';
import { useSettled } from '../ui/FindField';
import { type Named, useName } from '../ui/format';

/** With the share of their primary appointment, where they have one. */
export type ChosenPerson = Named & { id: string; primaryBp?: number };

/** Somebody of a house or the group, found by name, initials or staff number. */
export function PersonSelect({
  institutionId,
  groupId,
  value,
  onChange,
  ...field
}: {
  institutionId?: string;
  groupId?: string;
  value?: ChosenPerson;
  onChange?: (person: ChosenPerson | undefined) => void;
  id?: string;
  'aria-label'?: string;
}) {
  const { t } = useTranslation();
  const name = useName();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const { data, loading } = useQuery(StaffFindDocument, {
    variables: { institutionId, groupId, search },
    skip: search === '',
  });
  const found = search
    ? (data?.staff.edges ?? []).flatMap(({ node: { person, record, posts } }) =>
        person
          ? [{ person: { ...person, primaryBp: posts.find(({ kind }) => kind === 'PRIMARY')?.shareBp }, record }]
          : [],
      )
    : [];
  const known =
    value && !found.some(({ person }) => person.id === value.id) ? [{ value: value.id, label: name(value) }] : [];
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      value={value?.id}
      placeholder={t('staff.directory.find')}
      notFoundContent={search && !loading ? t('staff.directory.noMatch') : null}
      onChange={id => onChange?.(found.find(({ person }) => person.id === id)?.person)}
      options={[
        ...known,
        ...found.map(({ person, record }) => ({
          value: person.id,
          label: [name(person), record?.number, record?.home && name(record.home)].filter(Boolean).join(' · '),
        })),
      ]}
    />
  );
}
