/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { Console, describeInBrowser, desktop, phone } from './console';
import { DemoApi } from './demo-api';

/** Joint wards, the inbox and external applications, as the people of two houses and an administrator use them. */
describeInBrowser('across two houses', () => {
  let house: Console;
  let api: DemoApi;
  let wardId: string;
  beforeAll(async () => {
    house = await Console.open();
    api = new DemoApi(house.url);
    wardId = await jointWardOfTown();
  }, 180_000);
  afterAll(async () => {
    await house.close();
  }, 30_000);
  afterEach(() => expect(house.faults).toEqual([]));

  test('a patient is handed over in one step, the other house sees it and is told, and it is taken back as a whole', async () => {
    const patient = await awaited();
    const nurse = await house.signIn('communitynurse', desktop, `/joint-wards/${wardId}`);
    const director = await house.signIn('physician', desktop, `/joint-wards/${wardId}`);
    await director.locator('.connection-live').waitFor();
    // The demo has handed patients over today already, depending on the hour.
    const before = Number(/今日转入 (\d+)/.exec(await heading(director, /今日转入 \d+/).innerText())?.[1]);
    const line = nurse.locator('.handover', { hasText: patient.number });
    await line.filter({ hasText: '待交接' }).waitFor();

    await line.getByRole('button', { name: '办理转入' }).click();
    const dialog = nurse.getByRole('dialog');
    const consequences = /患者离院（医嘱转社区[\s\S]*床位转为待清洁[\s\S]*同一时刻入院[\s\S]*保留结束/;
    await dialog.filter({ hasText: consequences }).waitFor();
    await dialog.getByRole('button', { name: '完成交接' }).click();
    await nurse.locator('.handover-DONE').waitFor();
    await heading(director, `今日转入 ${before + 1}`).waitFor();
    await director.locator('.handover', { hasText: patient.number }).getByText('完成').waitFor();

    await director.locator('.bell-count').waitFor();
    await director.locator('.bell').click();
    const told = director.locator('.inbox-popover .notice-unread', { hasText: new RegExp(`${patient.number}.*当天`) });
    await told.waitFor();
    const { inbox } = await api.as<{ inbox: { unreadCount: number } }>('physician', '{ inbox { unreadCount } }');
    const unread = inbox.unreadCount;
    await director.locator('.bell-count', { hasText: String(unread) }).waitFor();
    await told.click();
    await director.waitForURL(/\/referrals\//);
    await director.waitForFunction(
      then => Number(/\d+/.exec(document.querySelector('.bell')?.getAttribute('aria-label') ?? '')?.[0] ?? 0) < then,
      unread,
    );
    await director.goBack();

    await nurse.locator('.handover', { hasText: patient.number }).getByRole('button', { name: '整体撤销' }).click();
    await nurse.getByLabel('原因').fill('床号录错');
    await nurse.getByRole('button', { name: '撤销整个交接' }).click();
    await nurse.locator('.handover-cancelled', { hasText: '床号录错' }).waitFor();
    await line.getByRole('button', { name: '办理转入' }).waitFor();
    await heading(director, `今日转入 ${before}`).waitFor();
    await nurse.context().close();
    await director.context().close();
  }, 120_000);

  test('a round takes three clicks; a drug is pasted as a row and taken off again', async () => {
    const physician = await house.signIn('physician', desktop, `/joint-wards/${wardId}`);
    await heading(physician, '今日尚未查房').waitFor();
    await physician.getByRole('button', { name: '记录' }).click();
    await physician.locator('.round-patient').first().waitFor();
    await physician.getByRole('button', { name: '保存查房' }).click();
    await heading(physician, /查房 \d\d:\d\d/).waitFor();

    const formulary = physician.locator('.joint-section', { hasText: '药品目录' });
    await formulary.getByRole('button', { name: '加入' }).click();
    await paste(physician, '药品编码', 'T0001\t试验药片\tTest tablets\t5 mg × 10');
    await physician.getByRole('dialog').getByRole('button', { name: '加入' }).click();
    await formulary.getByPlaceholder('搜索药名').fill('test 5 mg');
    await formulary.getByRole('button', { name: '移出 试验药片' }).click();
    await formulary.getByText('目录里没有').waitFor();
    await physician.locator('.toast', { hasText: '已移出' }).locator('.toast-act').click();
    await formulary.getByRole('button', { name: '移出 试验药片' }).waitFor();
    await physician.context().close();
  }, 60_000);

  test('an agreement with patients in its beds does not end, and says where they lie', async () => {
    const administrator = await house.signIn('groupadmin', desktop, '/joint-wards');
    await administrator.locator('.ant-table-row', { hasText: '嘉定镇' }).getByRole('link').first().click();
    await administrator.getByRole('button', { name: '终止协议' }).click();
    await administrator.getByLabel('原因').fill('到期');
    await administrator.getByRole('dialog').getByRole('button', { name: '终止协议' }).click();
    await administrator.locator('.refusal a', { hasText: '床有在院患者' }).first().click();
    await administrator.locator('.bed-panel').waitFor();
    expect(administrator.url()).toContain('/beds/');
    await administrator.context().close();
  }, 60_000);

  test('monthly facts are tried, the faulty row is named, then taken', async () => {
    const finance = await house.signIn('finance', desktop, '/census');
    await finance.getByRole('button', { name: '导入月度数据' }).click();
    const sheet = finance.getByLabel('从表格粘贴');
    await sheet.fill(
      '机构\t病区\t月份\t项目\t数值\nJDZ\t\t2025年3月\t住院费用\t12,345.60\nJDZ\t\t2025-04\t药品费用\t很多',
    );
    await finance.getByRole('button', { name: '试导入' }).click();
    const fault = finance.getByRole('dialog').locator('.ant-table-row');
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/^E3\s+数值/);
    await sheet.fill('JDZ\t\t2025年3月\t住院费用\t12,345.60\nJDZ\t\t2025-04\t药品费用\t');
    await finance.getByRole('button', { name: '试导入' }).click();
    const outcome = finance.locator('.ant-alert-success');
    await outcome.waitFor();
    expect(await outcome.innerText()).toMatch(/新增 1[\s\S]*1 行没有数值/);
    await finance.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
    await finance.locator('.toast', { hasText: '已导入' }).waitFor();
    await finance.context().close();
  }, 60_000);

  test('the key of an application is shown once, opens states and no names, and nothing once it is revoked', async () => {
    const administrator = await house.signIn('groupadmin', desktop, '/apps');
    await administrator.getByRole('button', { name: '登记应用' }).click();
    await administrator.getByLabel('应用名称').fill('区域大屏');
    await administrator.getByLabel('联系人').fill('信息科');
    await administrator.getByRole('button', { name: '登记并生成密钥' }).click();
    const key = await administrator.locator('.copied-strong pre').innerText();
    expect(key).toMatch(/^mgk_/);
    await administrator.keyboard.press('Escape');
    await administrator.getByRole('button', { name: /已保存密钥/ }).click();
    expect(await administrator.locator('main').innerText()).not.toContain(key);

    const beds = `{ medicalGroups(first: 1) { edges { node { code } } } }`;
    expect(await api.ask<object>(beds, {}, key)).toMatchObject({ data: { medicalGroups: {} } });
    const names = await api.ask<object>('{ viewer { person { nameZh } } }', {}, key);
    expect(names.errors?.length).toBeGreaterThan(0);

    await administrator.getByRole('button', { name: /撤销“区域大屏”/ }).click();
    await administrator.getByLabel('原因').fill('试用结束');
    await administrator.getByRole('button', { name: '撤销密钥' }).click();
    await administrator.locator('.app-REVOKED').waitFor();
    expect((await api.ask<object>(beds, {}, key)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    await administrator.context().close();
  }, 60_000);

  test('the bell counts on after the server was gone; g i leads to the inbox, where all is marked as read', async () => {
    const physician = await house.signIn('physician', phone, '/inbox');
    await physician.locator('.notice').first().waitFor();
    const unread = await unreadOf(physician);
    await house.stopServer();
    await house.startServer();
    const patient = await awaited();
    // The clocks of the referrals ring meanwhile, too: what the bell must say is what the server counts.
    const { inbox } = await api.as<{ inbox: { unreadCount: number } }>('physician', '{ inbox { unreadCount } }');
    expect(inbox.unreadCount).toBeGreaterThan(unread);
    await physician.locator('.bell-count', { hasText: String(inbox.unreadCount) }).waitFor({ timeout: 40_000 });
    await physician.getByRole('button', { name: /条新通知/ }).click();
    await physician.locator('.notice-unread', { hasText: patient.number }).waitFor();
    await physician.getByRole('button', { name: '全部标为已读' }).click();
    await heading(physician, '没有未读').waitFor();
    expect(await physician.locator('.notice-unread').count()).toBe(0);
    await physician.keyboard.press('g');
    await physician.keyboard.press('j');
    await physician.locator('.joint-card').first().waitFor();
    await physician.keyboard.press('g');
    await physician.keyboard.press('i');
    await physician.locator('.inbox').waitFor();
    await physician.context().close();
  }, 120_000);

  async function jointWardOfTown(): Promise<string> {
    const { viewer } = await api.as<{ viewer: { groups: { id: string; nameZh: string }[] } }>(
      'groupadmin',
      '{ viewer { groups { id nameZh } } }',
    );
    const group = viewer.groups.find(one => one.nameZh.includes('仁济'));
    const { jointWards } = await api.as<{ jointWards: { id: string; host: { nameZh: string } }[] }>(
      'groupadmin',
      'query ($id: ID!) { jointWards(groupId: $id) { id host { nameZh } } }',
      { id: group?.id },
    );
    return jointWards.find(one => one.host.nameZh.includes('嘉定镇'))?.id ?? '';
  }

  /** Lets somebody leave the joint ward, and refers a patient of the lead hospital into the bed. */
  async function awaited(): Promise<{ number: string }> {
    const { jointWard } = await api.as<{ jointWard: ReadWard }>('communitynurse', wardQuery, { id: wardId });
    const taken = jointWard.beds.find(one => one.occupancy?.kind === 'STAY');
    const leaving = taken?.occupancy?.encounter;
    if (!taken || !leaving) throw new Error('nobody lies in the joint ward');
    const departure = { encounterId: leaving.id, disposition: 'HOME' };
    await api.attempt('communitynurse', ['bedStayDepart', 'BedStayDepartInput', 'bed { id }'], departure);
    await api.attempt('communitynurse', ['bedClean', 'BedActionInput', 'bed { id }'], { bedId: taken.id });
    const { bedBoard } = await api.as<{ bedBoard: { wards: { beds: ReadBed[] }[] } }>('bedmanager', boardQuery, {
      id: jointWard.partner.id,
    });
    const lying = bedBoard.wards.flatMap(one => one.beds).flatMap(one => one.occupancy?.encounter ?? []);
    for (const patient of lying.filter(one => one.state === 'ADMITTED' && one.patient.sex === leaving.patient.sex)) {
      const referral = await referred(patient, jointWard);
      const accepting = { referralId: referral?.id, bedId: taken.id };
      const isAccepted =
        referral &&
        (await api.attempt('communitydesk', ['referralAccept', 'ReferralAcceptInput', 'referral { id }'], accepting));
      if (isAccepted) return referral;
    }
    throw new Error('nobody of the lead hospital fits the bed');
  }

  async function referred(
    { id: encounterId, patient }: ReadEncounter,
    { host, partner, ward }: ReadWard,
  ): Promise<{ id: string; number: string } | undefined> {
    const sent = await api.attempt<{ referral: { id: string; number: string } }>(
      'physician',
      ['referralSubmit', 'ReferralSubmitInput', 'referral { id number }'],
      {
        encounterId,
        patientId: patient.id,
        sourceInstitutionId: partner.id,
        targetInstitutionId: host.id,
        targetDepartmentId: ward.department.id,
        scene: 'INPATIENT',
        urgency: 'ROUTINE',
        diagnosisCode: 'I10',
        reason: '病情稳定，转社区康复',
        overrideReason: '病情稳定',
      },
    );
    return sent?.referral;
  }

  function heading(page: Page, text: string | RegExp) {
    return page.locator('h1', { hasText: text });
  }

  async function unreadOf(page: Page): Promise<number> {
    const label = (await page.locator('.bell').getAttribute('aria-label')) ?? '';
    return Number(/\d+/.exec(label)?.[0] ?? 0);
  }

  async function paste(page: Page, label: string, text: string): Promise<void> {
    await page.getByLabel(label).evaluate((field, row) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', row);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }
});

interface ReadEncounter {
  readonly id: string;
  readonly state: string;
  readonly patient: { readonly id: string; readonly sex: string };
}

interface ReadBed {
  readonly id: string;
  readonly occupancy: { readonly kind: string; readonly encounter: ReadEncounter | null } | null;
}

interface ReadWard {
  readonly host: { readonly id: string };
  readonly partner: { readonly id: string };
  readonly ward: { readonly department: { readonly id: string } };
  readonly beds: readonly ReadBed[];
}

const bedFields = 'id occupancy { kind encounter { id state patient { id sex } } }';
const wardQuery = `query ($id: ID!) {
  jointWard(id: $id) { host { id } partner { id } ward { department { id } } beds { ${bedFields} } }
}`;
const boardQuery = `query ($id: ID!) { bedBoard(institutionId: $id) { wards { beds { ${bedFields} } } } }`;
