import { useQuery } from '@apollo/client/react';
import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SearchBedsDocument } from '../gql/graphql';
import { useCentres } from '../panel/useCentres';
import { useResidentSearch } from '../residents/useResidentSearch';
import { type Named, person, useName } from '../ui/format';
import { destinationsOf, mayDo } from './domains';
import { boardsOf, type MemberInstitution, useScope, useViewer } from './viewer';

interface Entry {
  kind: 'page' | 'resident' | 'institution' | 'ward' | 'bed';
  key: string;
  named: Named;
  /** Where it lies, shown behind the name. */
  within?: Named;
  code: string;
  path: string;
}

const shownAtMost = 30;

/** Finds pages, wards and institutions of all groups, beds of the institution at hand, and residents of one's own centre. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const navigate = useNavigate();
  const hint = useSearchHint();
  const entries = useEntries();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const residents = useResidents(text);
  const found = useMemo(() => [...residents, ...matches(entries, text)], [residents, entries, text]);
  useEffect(() => {
    listRef.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    void navigate(entry.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(found[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      width={560}
      className="search"
      styles={{ body: { padding: 0 } }}
      aria-label={t('common.search')}
    >
      <input
        // The dialog exists to type into this field.
        ref={field => field?.focus()}
        className="search-field"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[active] && `${listId}-${active}`}
        aria-label={hint}
        placeholder={hint}
        value={text}
        onChange={event => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('common.search')}
        ref={listRef}
        className="search-list"
        tabIndex={-1}
      >
        {found.map((entry, index) => (
          <div
            key={entry.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className="search-option"
            onPointerEnter={() => setActive(index)}
            onClick={() => go(entry)}
            onKeyDown={onKeyDown}
          >
            <span className="search-kind">{t(`frame.searchKinds.${entry.kind}`)}</span>
            <span>{entry.kind === 'bed' ? t('bed.one', { code: entry.code }) : name(entry.named)}</span>
            <span className="search-within">{entry.within ? name(entry.within) : entry.code}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="search-empty">{t('frame.searchEmpty', { text })}</p>}
    </Modal>
  );
}

/** What can be found: residents only by those who may look for one. */
export function useSearchHint(): string {
  const { t } = useTranslation();
  return t(mayDo(useViewer(), 'resident.identify') ? 'frame.searchHintResidents' : 'frame.searchHint');
}

function useEntries(): readonly Entry[] {
  const viewer = useViewer();
  const { institution } = useScope();
  const { data } = useQuery(SearchBedsDocument, {
    variables: { institutionId: institution?.id ?? '' },
    skip: !institution,
    fetchPolicy: 'cache-first',
  });
  const { t } = useTranslation();
  return useMemo(() => {
    const pages = destinationsOf(viewer).map(
      ({ key, path, letter }): Entry => ({
        kind: 'page',
        key: path,
        named: { nameZh: t(`nav.${key}`, { lng: 'zh' }), nameEn: t(`nav.${key}`, { lng: 'en' }) },
        code: `g ${letter}`,
        path,
      }),
    );
    const places = uniqueInstitutions(viewer.groups.flatMap(group => boardsOf(viewer, group))).flatMap(placesOf);
    const beds = (data?.institution?.wards ?? []).flatMap(ward =>
      ward.beds.map(
        (bed): Entry => ({
          kind: 'bed',
          key: bed.id,
          named: { nameZh: '', nameEn: '' },
          within: ward,
          code: bed.code,
          path: `/beds/${data?.institution?.id}?ward=${ward.id}&bed=${bed.id}`,
        }),
      ),
    );
    return [...pages, ...places, ...beds];
  }, [viewer, data, t]);
}

const none: readonly Entry[] = [];

/** Residents of the own centre, for those who may look for one; the API finds them, masked. */
function useResidents(text: string): readonly Entry[] {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { centre } = useCentres();
  const { found } = useResidentSearch(mayDo(viewer, 'resident.identify') ? centre?.id : undefined, text);
  if (found.length === 0) return none;
  return found.map(({ resident, reason }) => {
    const who = person(t, resident.patient);
    const why = t(`resident.find.reason.${reason}`);
    return {
      kind: 'resident',
      key: resident.id,
      named: { nameZh: who, nameEn: who },
      within: resident.neighbourhood ?? undefined,
      code: why,
      path: `/residents/${resident.id}`,
    };
  });
}

function uniqueInstitutions(all: readonly MemberInstitution[]): readonly MemberInstitution[] {
  return [...new Map(all.map(one => [one.id, one])).values()];
}

function placesOf(institution: MemberInstitution): Entry[] {
  return [
    {
      kind: 'institution',
      key: institution.id,
      named: institution,
      code: institution.code,
      path: `/beds/${institution.id}`,
    },
    ...institution.wards.map(
      (ward): Entry => ({
        kind: 'ward',
        key: ward.id,
        named: ward,
        within: institution,
        code: ward.code,
        path: `/beds/${institution.id}?ward=${ward.id}`,
      }),
    ),
  ];
}

function matches(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.filter(({ kind }) => kind !== 'bed' && kind !== 'page').slice(0, shownAtMost);
  const scored = entries.flatMap(entry => {
    const rank = rankOf(entry, words);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  return scored
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shownAtMost)
    .map(one => one.entry);
}

/** An exact code first, then names, then what merely lies in a place of that name; undefined when a word is missing. */
function rankOf(entry: Entry, words: readonly string[]): number | undefined {
  const code = entry.code.toLowerCase();
  const own = `${code} ${entry.named.nameZh} ${entry.named.nameEn}`.toLowerCase();
  const place = `${entry.within?.nameZh ?? ''} ${entry.within?.nameEn ?? ''}`.toLowerCase();
  if (!words.every(word => own.includes(word) || place.includes(word))) return undefined;
  if (words.includes(code)) return 0;
  if (words.every(word => own.includes(word))) return 1;
  return words.some(word => own.includes(word)) ? 2 : 3;
}
