import { useQuery } from '@apollo/client/react';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BedCloseDocument, type BedKind, BedOpenDocument, WardBedsDocument, type WardBedsQuery } from '../gql/graphql';
import { act } from '../graphql/act';
import { useDialogAct } from '../graphql/useDialogAct';
import { Blockers } from '../ui/Blockers';
import { Failure, Loading } from '../ui/States';

type Ward = NonNullable<WardBedsQuery['ward']>;
type Bed = Ward['beds'][number];

/** The beds of a ward with whether they are open, and the acts that change that. */
export function WardBeds({ wardId, onChanged }: { wardId: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(WardBedsDocument, {
    variables: { id: wardId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  if (!data.ward) return <p className="quiet">{t('state.notFound')}</p>;
  const changed = () => {
    void refetch();
    onChanged();
  };
  return <BedTable ward={data.ward} onChanged={changed} />;
}

function BedTable({ ward, onChanged }: { ward: Ward; onChanged: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, run } = useDialogAct();
  const openBed = async (bed: Bed, kind: BedKind) => {
    if (
      await run(
        async () => (await act(BedOpenDocument, { bedId: bed.id, kind })).bedOpen,
        t('done.OPEN', { code: bed.code }),
      )
    )
      onChanged();
  };
  const closeBed = async (bed: Bed) => {
    const reason = bed.kind === 'EXTRA' ? 'EXTRA_ENDED' : 'REORGANISATION';
    if (
      await run(
        async () => (await act(BedCloseDocument, { bedId: bed.id, reason })).bedClose,
        t('done.CLOSE', { code: bed.code }),
      )
    )
      onChanged();
  };
  return (
    <>
      {refusal && <Blockers {...refusal} onFollow={() => undefined} />}
      <Table
        size="small"
        rowKey="id"
        dataSource={[...ward.beds]}
        pagination={ward.beds.length > 20 ? { pageSize: 20, size: 'small' } : false}
        columns={[
          {
            key: 'code',
            title: t('group.code'),
            render: (_, bed) => (
              <Link to={`/beds/${ward.institution.id}?ward=${ward.id}&bed=${bed.id}`}>
                {t('bed.one', { code: bed.code })}
              </Link>
            ),
          },
          { key: 'room', title: t('panel.room'), render: (_, bed) => bed.room.code },
          {
            key: 'kind',
            title: t('panel.kind'),
            render: (_, bed) => (bed.kind ? t(`bed.kind.${bed.kind}`) : t('bed.notOpen')),
          },
          { key: 'state', title: t('board.filter'), render: (_, bed) => t(`bed.state.${bed.state}`) },
          {
            key: 'acts',
            align: 'right',
            render: (_, bed) => (
              <>
                {bed.availableActions.includes('OPEN') && (
                  <>
                    <Button size="small" type="text" disabled={busy} onClick={() => void openBed(bed, 'AUTHORISED')}>
                      {t('act.OPEN')}
                    </Button>
                    <Button size="small" type="text" disabled={busy} onClick={() => void openBed(bed, 'EXTRA')}>
                      {t('bed.extra')}
                    </Button>
                  </>
                )}
                {bed.availableActions.includes('CLOSE') && (
                  <Button size="small" type="text" danger disabled={busy} onClick={() => void closeBed(bed)}>
                    {t('act.CLOSE')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
