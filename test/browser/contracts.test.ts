import type { Page } from 'playwright-core';
import { Console, describeInBrowser, desktop, phone } from './console';
import { DemoApi } from './demo-api';

interface Plan {
  readonly tasks: readonly { readonly id: string; readonly version: number; readonly dueOn: string }[];
}

const dayMs = 86_400_000;
const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * dayMs).toISOString().slice(0, 10);

/** More than one part of a renewal in bulk. */
const expiring = 60;

describeInBrowser('contracts and follow-ups', () => {
  let house: Console;
  let api: DemoApi;
  let centreId: string;
  let teamId: string;
  beforeAll(async () => {
    house = await Console.open();
    api = new DemoApi(house.url);
    const { viewer } = await api.as<{
      viewer: { person: { id: string }; homeInstitution: { id: string }; groups: { id: string; nameZh: string }[] };
    }>('familydoctor', '{ viewer { person { id } homeInstitution { id } groups { id nameZh } } }');
    centreId = viewer.homeInstitution.id;
    const { team } = await api.act<{ team: { id: string } }>(
      'groupadmin',
      ['familyTeamSave', 'FamilyTeamSaveInput', 'team { id }'],
      {
        institutionId: centreId,
        code: 'JOURNEY',
        nameZh: '新城团队',
        nameEn: 'Journey team',
        neighbourhoodIds: [],
        leadId: viewer.person.id,
        openedOn: day(-400),
      },
    );
    teamId = team.id;
    await api.act('groupadmin', ['servicePackagePublish', 'ServicePackagePublishInput', 'package { id }'], {
      groupId: viewer.groups[0]?.id,
      code: 'JOURNEY',
      nameZh: '旅程服务包',
      nameEn: 'Journey package',
      populations: [],
      payers: [
        { payer: 'INSURANCE', amount: '70.00' },
        { payer: 'RESIDENT', amount: '20.00' },
      ],
      items: [{ code: 'ADVICE', nameZh: '健康咨询', nameEn: 'Advice', timesPerYear: 4, role: 'GP' }],
      validFrom: day(0),
    });
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  test('a contract is proposed, drawn up, signed by a code, served and confirmed', async () => {
    const residentId = await registered('签约甲');
    const page = await house.signIn('familydoctor', desktop, `/residents/${residentId}/contract`);
    await page.locator('.team-taken').waitFor();
    const letCome = await holdBack(page, 'ContractPage');
    await page.getByRole('button', { name: '生成协议' }).click();
    // Undone in place: the draft is put away, and the wizard proposes again, even if the answer that knows the draft comes last.
    await page.locator('.toast-act', { hasText: '撤销' }).click();
    await page.locator('.toast', { hasText: '已作废' }).waitFor();
    await letCome();
    await page.locator('.contract-steps button.ant-btn-loading').waitFor({ state: 'detached' });
    await page.locator('.contract-steps').waitFor();
    await chooseTeam(page, '新城团队');
    await page.getByRole('checkbox', { name: /旅程服务包/ }).check();
    await page.getByRole('button', { name: '生成协议' }).click();
    await page.locator('.contract-sign').waitFor();
    await page.getByText('手机验证码').click();
    await page.getByRole('button', { name: '发送验证码' }).click();
    const said = await page.locator('.code-field [role="status"]').innerText();
    await page.getByLabel('居民念出的六位数字').fill(/(\d{6})$/.exec(said)?.[1] ?? '');
    await page.getByRole('button', { name: '签约', exact: true }).click();
    await page.locator('h1', { hasText: '履行中' }).waitFor();
    // Each package that fits may promise it.
    await page.locator('.ant-table-row', { hasText: '健康咨询' }).getByRole('button', { name: '记录' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '记录', exact: true }).click();
    await page.locator('.delivery', { hasText: '健康咨询' }).getByRole('button', { name: '居民确认' }).click();
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /5|star/ })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
    await page.locator('.delivery', { hasText: '签字' }).waitFor();
    const { resident } = await api.as<{
      resident: { contracts: { state: string }[]; contract: { fulfilmentSummary: { confirmed: number } } };
    }>(
      'familydoctor',
      'query ($id: ID!) { resident(id: $id) { contracts { state } contract { fulfilmentSummary { confirmed } } } }',
      { id: residentId },
    );
    expect(resident.contracts.map(one => one.state).sort()).toEqual(['ACTIVE', 'CANCELLED']);
    expect(resident.contract.fulfilmentSummary.confirmed).toBe(1);
    await page.context().close();
  }, 60_000);

  test('contracts that end are renewed together; cut off in the middle, it goes on where it stopped', async () => {
    const numbers = Array.from({ length: expiring }, (_, nth) => `JOURNEY-${nth}`);
    const people = numbers.map((number, nth) => `续约${String(nth)},女,1950-01-01,${number}`);
    await api.act('familydoctor', ['residentsImport', 'ResidentsImportInput', 'added'], {
      institutionId: centreId,
      csv: ['name,sex,birth_date,local_number', ...people].join('\n'),
    });
    const signed = numbers.map(number => `${number},JOURNEY,JOURNEY,${day(0)},${day(30)},${day(0)}`);
    await api.act('familydoctor', ['contractsImport', 'ContractsImportInput', 'added'], {
      institutionId: centreId,
      csv: ['local_number,team,packages,starts_on,ends_on,signed_on', ...signed].join('\n'),
    });
    const page = await house.signIn('familydoctor', desktop, `/teams/renewals?team=${teamId}`);
    let parts = 0;
    await page.route('**/graphql', async route => {
      const isPart = route.request().postData()?.includes('contractRenewalContinue') ?? false;
      if (isPart) parts += 1;
      // The first part goes through; then the network is gone.
      if (isPart && parts > 1) await route.abort();
      else await route.fallback();
    });
    await page.locator('.renewal-paper').or(page.locator('.renewal-begin')).first().waitFor();
    await page.getByRole('button', { name: `续约 ${expiring} 份` }).click();
    await page.getByText(`停在 50 / ${expiring}`).waitFor();
    await page.unroute('**/graphql');
    // Somebody who lost the page finds it waiting.
    await page.reload();
    await page.getByText(`还剩 ${expiring - 50} 份`).waitFor();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText(`已续 ${expiring} 份，0 份未续`).waitFor();
    const { familyContracts } = await api.as<{ familyContracts: { totalCount: number } }>(
      'familydoctor',
      'query ($id: ID!) { familyContracts(teamId: $id, states: [SIGNED], first: 1) { totalCount } }',
      { id: teamId },
    );
    expect(familyContracts.totalCount).toBe(expiring);
    await page.context().close();
  }, 60_000);

  test('a follow-up that lost the network on its way is saved once', async () => {
    const residentId = await underCare('随访甲');
    const page = await house.signIn('familydoctor', phone, `/residents/${residentId}/follow-up`);
    await fillPressure(page, '1300', '80');
    await page.getByText('不可能：合理范围 50–300').waitFor();
    expect(await page.getByRole('button', { name: '保存随访' }).isDisabled()).toBe(true);
    await fillPressure(page, '86', '152');
    await page.getByText('是否填反').waitFor();
    await fillPressure(page, '152', '86');
    await page.getByText('高于目标').waitFor();
    await page.locator('.save-state', { hasText: '尚未保存' }).waitFor();
    // The server gets it; the answer never arrives, whatever is tried.
    let sent = 0;
    await page.route('**/graphql', async route => {
      if (!route.request().postData()?.includes('followUpRecord(')) return route.fallback();
      sent += 1;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: '保存随访' }).click();
    await page.locator('.save-UNANSWERED').waitFor();
    expect(sent).toBeGreaterThan(1);
    expect(await page.getByLabel('收缩压').isDisabled()).toBe(true);
    await page.unroute('**/graphql');
    await page.reload();
    await page.locator('.follow-up-saved .save-SAVED', { hasText: '已保存' }).waitFor();
    expect(await followUpsOf(residentId)).toBe(1);
    await page.context().close();
  }, 60_000);

  test('whoever saves second is told what changed, and may go on; what is typed survives a reload', async () => {
    const residentId = await underCare('随访乙');
    const page = await house.signIn('familydoctor', phone, `/residents/${residentId}/follow-up`);
    await fillPressure(page, '128', '78');
    await page.reload();
    expect(await page.getByLabel('收缩压').inputValue()).toBe('128');
    const [task] = (await planOf(residentId)).tasks;
    await api.act('familydoctor', ['careTaskReschedule', 'CareTaskRescheduleInput', 'task { id }'], {
      taskId: task?.id,
      expectedVersion: task?.version,
      dueOn: day(40),
      reason: '居民要求',
    });
    await page.getByRole('button', { name: '保存随访' }).click();
    await page.locator('.refusal', { hasText: '计划已被别人改动' }).waitFor();
    expect(await followUpsOf(residentId)).toBe(0);
    await page.getByRole('button', { name: '仍然保存' }).click();
    await page.locator('.save-SAVED').waitFor();
    expect(await followUpsOf(residentId)).toBe(1);
    await page.context().close();
  }, 60_000);

  async function registered(name: string): Promise<string> {
    const { resident } = await api.act<{ resident: { id: string } }>(
      'familydoctor',
      ['residentRegister', 'ResidentRegisterInput', 'resident { id }'],
      { institutionId: centreId, person: { name, sex: 'FEMALE', birthDate: '1970-05-05', phone: '13800001234' } },
    );
    return resident.id;
  }

  async function underCare(name: string): Promise<string> {
    const residentId = await registered(name);
    await api.act('familydoctor', ['careRegisterOpen', 'CareRegisterOpenInput', 'register { id }'], {
      residentId,
      condition: 'HYPERTENSION',
      since: day(0),
    });
    return residentId;
  }

  async function planOf(residentId: string): Promise<Plan> {
    const { careFollowUpForm } = await api.as<{ careFollowUpForm: Plan }>(
      'familydoctor',
      'query ($id: ID!) { careFollowUpForm(residentId: $id) { tasks { id version dueOn } } }',
      { id: residentId },
    );
    return careFollowUpForm;
  }

  async function followUpsOf(residentId: string): Promise<number> {
    const { resident } = await api.as<{ resident: { followUps: { edges: object[] } } }>(
      'familydoctor',
      'query ($id: ID!) { resident(id: $id) { followUps(first: 10) { edges { node { id } } } } }',
      { id: residentId },
    );
    return resident.followUps.edges.length;
  }
});

/** Keeps the next answer to a query back; answers how to let it come. */
async function holdBack(page: Page, operationName: string): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  let arrived: Promise<void> | undefined;
  await page.route('**/graphql', async route => {
    if (arrived || route.request().postDataJSON()?.operationName !== operationName) return route.fallback();
    arrived = (async () => {
      const response = await route.fetch();
      await released;
      await route.fulfill({ response });
    })();
    return arrived;
  });
  return async () => {
    release();
    await arrived;
  };
}

async function fillPressure(page: Page, systolic: string, diastolic: string): Promise<void> {
  await page.getByLabel('收缩压').fill(systolic);
  await page.getByLabel('舒张压').fill(diastolic);
}

async function chooseTeam(page: Page, name: string): Promise<void> {
  await page.locator('.team-option', { hasText: name }).getByRole('button').first().click();
  await page.locator('.team-taken', { hasText: name }).waitFor();
}
