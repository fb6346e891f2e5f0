import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { ReferralLetterDocument, type ReferralLetterQuery } from '../gql/graphql';
import { dateOf } from '../ui/format';
import { Icon } from '../ui/icons';
import { Blank, Failure, Loading } from '../ui/States';
import { medicationWords } from './RecordViews';
import './letter.css';

type Letter = NonNullable<ReferralLetterQuery['referral']>;

/**
 * The referral on paper (双向转诊单): the stub that stays with the sender, the letter that goes with the patient, and the
 * answer that comes back. Paper between Chinese houses is in Chinese whatever language the screen speaks.
 */
export default function LetterPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  // Never from a cache: the letter names the patient, and each look is an audited read.
  const { data, error, refetch } = useQuery(ReferralLetterDocument, {
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  useTitle(data?.referral ? `${t('referral.letter.title')} ${data.referral.number}` : t('referral.letter.title'));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={12} />;
  if (!data.referral)
    return <Blank icon="search" title={t('referral.page.missing')} line={t('referral.page.missingLine')} />;
  return <Paper letter={data.referral} />;
}

function Paper({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  return (
    <div className="letter-page">
      <div className="letter-tools">
        <Link to={`/referrals/${letter.id}`}>
          <Icon name="left" size={16} /> {letter.number}
        </Link>
        <span>{t(letter.patient.identity ? 'referral.letter.audited' : 'referral.letter.masked')}</span>
        <Button type="primary" icon={<Icon name="print" size={16} />} onClick={() => print()}>
          {t('referral.letter.print')}
        </Button>
      </div>
      <article className="paper" lang="zh-CN">
        <Stub letter={letter} />
        <Cut />
        <Main letter={letter} />
        {letter.direction === 'DOWN' || letter.feedback ? <Answer letter={letter} /> : <Receipt letter={letter} />}
      </article>
    </div>
  );
}

const directions = { UP: '上转', DOWN: '下转', ACROSS: '平级转诊' } as const;
const scenes = {
  OUTPATIENT: '门诊',
  INPATIENT: '住院',
  CHECK_UP: '检查',
} as const;
const urgencies = {
  ROUTINE: '普通',
  URGENT: '紧急',
  EMERGENCY: '危急',
} as const;
const sexes = {
  MALE: '男',
  FEMALE: '女',
  UNKNOWN: '未知',
  UNSPECIFIED: '未说明',
} as const;

/** 存根: stays with the house that sends. */
function Stub({ letter }: { letter: Letter }) {
  return (
    <section className="paper-part">
      <Heading letter={letter} part="存根" />
      <p>
        <Person letter={letter} />
        ，因病情需要，于 <Blanked>{chineseDate(letter.submittedAt ?? letter.requestedAt)}</Blanked> 转入{' '}
        <Blanked wide>{targetOf(letter)}</Blanked>。
      </p>
      <p>
        初步诊断：<Blanked wide>{diagnosisOf(letter)}</Blanked>
      </p>
      <p>
        转诊原因：<Blanked wide>{letter.reason}</Blanked>
      </p>
      <Signature doctor={letter.requestedBy?.nameZh} at={letter.submittedAt ?? letter.requestedAt} />
    </section>
  );
}

function Cut() {
  return (
    <div className="paper-cut" aria-hidden="true">
      <span>裁 切 线</span>
    </div>
  );
}

/** 转诊单: goes with the patient. */
function Main({ letter }: { letter: Letter }) {
  const { summary } = letter;
  return (
    <section className="paper-part">
      <Heading letter={letter} part="转诊单" />
      <p>
        <Blanked>{targetOf(letter)}</Blanked>：
      </p>
      <p className="paper-indent">
        现有患者 <Person letter={letter} />
        ，因病情需要，需转入贵单位，请予以接诊。
      </p>
      <Rows
        rows={[
          ['初步诊断', diagnosisOf(letter)],
          ['主诉', summary?.complaint],
          ['现病史（主要病情）', summary?.history],
          ['体格检查及辅助检查', [summary?.findings, resultsOf(letter)].filter(Boolean).join('；')],
          ['既往史及过敏史', summary?.allergies],
          ['治疗经过', [summary?.treatment, medicationWords(summary?.medications)].filter(Boolean).join('；')],
          ['转诊原因', letter.reason],
          ['预留', heldOf(letter)],
        ]}
      />
      <Signature
        doctor={letter.requestedBy?.nameZh}
        house={letter.source.nameZh}
        at={letter.submittedAt ?? letter.requestedAt}
      />
    </section>
  );
}

/** 回执, empty: the receiver fills it in by hand when the answer does not come over the console. */
function Receipt({ letter }: { letter: Letter }) {
  return (
    <section className="paper-part">
      <Heading letter={letter} part="回执" />
      <Rows
        tall
        rows={[
          ['接诊机构', letter.target?.nameZh ?? letter.outsideTarget?.nameZh],
          ['接诊情况', ''],
          ['诊断结果', ''],
          ['治疗经过、下一步治疗方案及康复建议', ''],
        ]}
      />
      <Signature house={letter.target?.nameZh ?? letter.outsideTarget?.nameZh} />
    </section>
  );
}

/** 回转单: what the receiver answered. */
function Answer({ letter }: { letter: Letter }) {
  const { feedback } = letter;
  return (
    <section className="paper-part">
      <Heading letter={letter} part="回转单（回执）" />
      <p>
        <Blanked>{letter.source.nameZh}</Blanked>：
      </p>
      <p className="paper-indent">
        现将患者 <Person letter={letter} /> 的诊疗情况回复如下，请继续治疗和康复管理。
      </p>
      <Rows
        tall={!feedback}
        rows={[
          ['诊断结果', feedback?.diagnosis],
          ['主要检查结果及治疗经过', feedback?.treatment],
          ['下一步治疗方案及康复建议', feedback?.plan],
          ['用药', medicationWords(feedback?.medications)],
          ['复诊日期', feedback?.followUpOn],
          ['备注', feedback?.recipientNote],
        ]}
      />
      <Signature doctor={feedback?.givenBy?.nameZh} house={letter.target?.nameZh} at={feedback?.givenAt} />
    </section>
  );
}

function Heading({ letter, part }: { letter: Letter; part: string }) {
  return (
    <header className="paper-head">
      <h1>双 向 转 诊 单</h1>
      <b>{part}</b>
      <dl>
        <dt>编号</dt>
        <dd>{letter.number}</dd>
        <dt>类别</dt>
        <dd>{`${directions[letter.direction]}·${scenes[letter.scene]}·${urgencies[letter.urgency]}`}</dd>
      </dl>
    </header>
  );
}

function Person({ letter }: { letter: Letter }) {
  const { patient } = letter;
  const { identity } = patient;
  return (
    <>
      姓名 <Blanked>{identity?.name ?? patient.maskedName}</Blanked> 性别 <Blanked>{sexes[patient.sex]}</Blanked> 年龄{' '}
      <Blanked>{patient.ageYears} 岁</Blanked>
      {identity?.idNumber && (
        <>
          {' '}
          身份证号 <Blanked>{identity.idNumber}</Blanked>
        </>
      )}
      {identity?.phone && (
        <>
          {' '}
          联系电话 <Blanked>{identity.phone}</Blanked>
        </>
      )}
    </>
  );
}

/** Words on the line of a form; an empty line where there are none. */
function Blanked({ children, wide = false }: { children?: React.ReactNode; wide?: boolean }) {
  return <span className={wide ? 'paper-blank paper-wide' : 'paper-blank'}>{children || '　'}</span>;
}

function Rows({ rows, tall = false }: { rows: readonly [string, string | null | undefined][]; tall?: boolean }) {
  return (
    <table className={tall ? 'paper-table paper-tall' : 'paper-table'}>
      <tbody>
        {rows
          .filter(([, value]) => tall || value)
          .map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Signature({ doctor, house, at }: { doctor?: string; house?: string; at?: string | null }) {
  return (
    <footer className="paper-sign">
      <span>
        医师（签字） <Blanked>{doctor}</Blanked>
      </span>
      {house && <span>{house}（盖章）</span>}
      <span>{at ? chineseDate(at) : '　　年　　月　　日'}</span>
    </footer>
  );
}

function chineseDate(at: string): string {
  const [year, month, day] = dateOf(at).split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
}

function targetOf({ target, outsideTarget, targetDepartment }: Letter): string {
  return [target?.nameZh ?? outsideTarget?.nameZh, targetDepartment?.nameZh].filter(Boolean).join(' ');
}

function diagnosisOf({ diagnosis, diagnosisNote }: Letter): string {
  return [diagnosis && `${diagnosis.nameZh}（${diagnosis.code}）`, diagnosisNote].filter(Boolean).join('；');
}

function resultsOf({ summary }: Letter): string {
  return (summary?.results ?? [])
    .map(one => `${one.name} ${one.value}${one.unit ?? ''}${one.at ? `（${dateOf(one.at)}）` : ''}`)
    .join('；');
}

function heldOf({ heldBed, slot }: Letter): string {
  if (heldBed) return `${heldBed.ward.nameZh} ${heldBed.code} 床`;
  if (!slot?.session) return '';
  return `${slot.session.clinicianName} ${chineseDate(slot.session.startsAt)} 第 ${slot.number} 号`;
}
