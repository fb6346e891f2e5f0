import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Route, Routes, useLocation } from 'react-router';
import { useSession } from '../graphql/session';
import { BreakGlassDoor } from '../staff/BreakGlassDoor';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Icon } from '../ui/icons';
import { Blank, Loading } from '../ui/States';
import { Wordmark } from '../ui/Wordmark';
import { type Domain, domainAt, domainsOf, mayDo, onRail } from './domains';
import { LockScreen, useIdleLock } from './LockScreen';
import { Shortcuts } from './Shortcuts';
import { TopBar } from './TopBar';
import { useScope, useViewer, type Viewer } from './viewer';

const loaders = {
  overview: () => import('../wards/OverviewPage'),
  beds: () => import('../wards/BoardPage'),
  referrals: () => import('../referrals/DeskPage'),
  referralNew: () => import('../referrals/NewReferralPage'),
  referralFigures: () => import('../referrals/FiguresPage'),
  slots: () => import('../slots/SlotsPage'),
  panel: () => import('../panel/TodayPage'),
  panelTable: () => import('../panel/PanelPage'),
  residentNew: () => import('../residents/RegisterPage'),
  teams: () => import('../contracts/TeamsPage'),
  packages: () => import('../contracts/PackagesPage'),
  careFigures: () => import('../care/FiguresPage'),
  jointWards: () => import('../joint-wards/JointWardsPage'),
  census: () => import('../wards/CensusPage'),
  group: () => import('../group/GroupPage'),
  staff: () => import('../staff/DirectoryPage'),
  staffCalendar: () => import('../staff/CalendarPage'),
  dispatchPlan: () => import('../dispatch/PlannerPage'),
  duties: () => import('../duty/DutiesPage'),
  supportScorecard: () => import('../dispatch/ScorecardPage'),
  dispatch: () => import('../dispatch/DispatchPage'),
  headcount: () => import('../staff/HeadcountPage'),
  breakGlass: () => import('../staff/BreakGlassPage'),
  catalogue: () => import('../catalogue/CataloguePage'),
  stock: () => import('../stock/MapPage'),
  stockCabinet: () => import('../stock/CabinetPage'),
  stockRecalls: () => import('../stock/RecallsPage'),
  negotiation: () => import('../negotiation/RoundsPage'),
  agreements: () => import('../negotiation/AgreementsPage'),
  purchasing: () => import('../purchasing/RequisitionsPage'),
  supplier: () => import('../purchasing/SupplierOrdersPage'),
  supplierRounds: () => import('../negotiation/SupplierRoundsPage'),
  supplierAgreements: () => import('../negotiation/SupplierAgreementsPage'),
  supplierInvoices: () => import('../purchasing/SupplierInvoicesPage'),
  supplierStock: () => import('../purchasing/SupplierStockPage'),
  savings: () => import('../savings/SavingsPage'),
  pay: () => import('../pay/CyclePage'),
  payResults: () => import('../pay/ResultsPage'),
  payAppeals: () => import('../pay/AppealsPage'),
  payPolicies: () => import('../pay/PoliciesPage'),
  payStudio: () => import('../pay/StudioPage'),
  payOwn: () => import('../pay/OwnPage'),
  apps: () => import('../apps/AppsPage'),
  audit: () => import('../audit/AuditPage'),
  identityOpenings: () => import('../residents/OpeningsPage'),
};

// The page of the address comes while the session is still being asked for.
const wanted = domainAt(location.pathname);
if (wanted) void loaders[wanted.key]();

const pages = {
  overview: lazy(loaders.overview),
  beds: lazy(loaders.beds),
  referrals: lazy(loaders.referrals),
  referralNew: lazy(loaders.referralNew),
  referralFigures: lazy(loaders.referralFigures),
  slots: lazy(loaders.slots),
  panel: lazy(loaders.panel),
  panelTable: lazy(loaders.panelTable),
  residentNew: lazy(loaders.residentNew),
  teams: lazy(loaders.teams),
  packages: lazy(loaders.packages),
  careFigures: lazy(loaders.careFigures),
  jointWards: lazy(loaders.jointWards),
  census: lazy(loaders.census),
  group: lazy(loaders.group),
  staff: lazy(loaders.staff),
  staffCalendar: lazy(loaders.staffCalendar),
  duties: lazy(loaders.duties),
  dispatch: lazy(loaders.dispatch),
  dispatchPlan: lazy(loaders.dispatchPlan),
  supportScorecard: lazy(loaders.supportScorecard),
  headcount: lazy(loaders.headcount),
  breakGlass: lazy(loaders.breakGlass),
  catalogue: lazy(loaders.catalogue),
  stock: lazy(loaders.stock),
  stockCabinet: lazy(loaders.stockCabinet),
  stockRecalls: lazy(loaders.stockRecalls),
  negotiation: lazy(loaders.negotiation),
  agreements: lazy(loaders.agreements),
  purchasing: lazy(loaders.purchasing),
  supplier: lazy(loaders.supplier),
  supplierRounds: lazy(loaders.supplierRounds),
  supplierAgreements: lazy(loaders.supplierAgreements),
  supplierInvoices: lazy(loaders.supplierInvoices),
  supplierStock: lazy(loaders.supplierStock),
  savings: lazy(loaders.savings),
  pay: lazy(loaders.pay),
  payResults: lazy(loaders.payResults),
  payAppeals: lazy(loaders.payAppeals),
  payPolicies: lazy(loaders.payPolicies),
  payStudio: lazy(loaders.payStudio),
  payOwn: lazy(loaders.payOwn),
  apps: lazy(loaders.apps),
  audit: lazy(loaders.audit),
  identityOpenings: lazy(loaders.identityOpenings),
};
const ReferralPage = lazy(() => import('../referrals/ReferralPage'));
const LetterPage = lazy(() => import('../referrals/LetterPage'));
const AccountPage = lazy(() => import('../access/AccountPage'));
const ResidentPage = lazy(() => import('../residents/ResidentPage'));
const FollowUpPage = lazy(() => import('../care/FollowUpPage'));
const ContractPage = lazy(() => import('../contracts/ContractPage'));
const RenewalsPage = lazy(() => import('../contracts/RenewalsPage'));
const JointWardPage = lazy(() => import('../joint-wards/JointWardPage'));
const CertificatePage = lazy(() => import('../dispatch/CertificatePage'));
const OrderPage = lazy(() => import('../dispatch/OrderPage'));
const PersonPage = lazy(() => import('../staff/PersonPage'));
const ItemPage = lazy(() => import('../catalogue/ItemPage'));
const MappingPage = lazy(() => import('../catalogue/MappingPage'));
const FormularyPage = lazy(() => import('../catalogue/FormularyPage'));
const SuppliersPage = lazy(() => import('../catalogue/SuppliersPage'));
const ItemStockPage = lazy(() => import('../stock/ItemStockPage'));
const StockTransfersPage = lazy(() => import('../stock/TransfersPage'));
const StockLevelsPage = lazy(() => import('../stock/LevelsPage'));
const StockExpiryPage = lazy(() => import('../stock/ExpiryPage'));
const StockHoldsPage = lazy(() => import('../stock/HoldsPage'));
const StockCountsPage = lazy(() => import('../stock/CountsPage'));
const StockCountPage = lazy(() => import('../stock/CountPage'));
const StockPacksPage = lazy(() => import('../stock/PacksPage'));
const StockPlacesPage = lazy(() => import('../stock/PlacesPage'));
const RecallPage = lazy(() => import('../stock/RecallPage'));
const RequisitionPage = lazy(() => import('../purchasing/RequisitionPage'));
const NewRequisitionPage = lazy(() => import('../purchasing/NewRequisitionPage'));
const PurchaseOrdersPage = lazy(() => import('../purchasing/OrdersPage'));
const PurchaseOrderPage = lazy(() => import('../purchasing/OrderPage'));
const ShipPage = lazy(() => import('../purchasing/ShipPage'));
const ReceiveListPage = lazy(() => import('../purchasing/ReceiveListPage'));
const ReceivePage = lazy(() => import('../purchasing/ReceivePage'));
const ReceiptPage = lazy(() => import('../purchasing/ReceiptPage'));
const InvoicesPage = lazy(() => import('../purchasing/InvoicesPage'));
const NewInvoicePage = lazy(() => import('../purchasing/NewInvoicePage'));
const InvoicePage = lazy(() => import('../purchasing/InvoicePage'));
const PaymentsPage = lazy(() => import('../purchasing/PaymentsPage'));
const RoundPage = lazy(() => import('../negotiation/RoundPage'));
const AgreementPage = lazy(() => import('../negotiation/AgreementPage'));
const SupplierRoundPage = lazy(() => import('../negotiation/SupplierRoundPage'));
const ExplainPage = lazy(() => import('../pay/ExplainPage'));
const StatementPage = lazy(() => import('../pay/StatementPage'));
const PolicyPage = lazy(() => import('../pay/PolicyPage'));
const InboxPage = lazy(() => import('../inbox/InboxPage'));

/** The frame around every page: rail, top bar, lock. */
export function Frame() {
  const { t } = useTranslation();
  const { status } = useSession();
  const locked = status === 'locked';
  useIdleLock();
  return (
    <>
      <div className={locked ? 'frame frame-locked' : 'frame'} inert={locked}>
        <a className="skip" href="#main">
          {t('nav.skip')}
        </a>
        <Rail />
        <TopBar />
        <main id="main" tabIndex={-1}>
          <Pages />
        </main>
        <Shortcuts />
      </div>
      {locked && <LockScreen />}
    </>
  );
}

function Rail() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const at = domainAt(useLocation().pathname);
  const leadsTo = ({ key }: Domain) => key === at?.key || key === at?.within;
  return (
    <nav className="rail" aria-label={t('nav.main')}>
      <Link to="/" className="rail-mark" aria-label={`${t('brand.name')} ${t('brand.latin')}`}>
        <Wordmark compact size={32} />
      </Link>
      {onRail(viewer).map(domain => (
        <Link
          key={domain.key}
          to={domain.path}
          className={leadsTo(domain) ? 'rail-link active' : 'rail-link'}
          aria-current={leadsTo(domain) ? 'page' : undefined}
        >
          <Icon name={domain.icon} size={20} />
          <span>{t(`nav.${domain.key}`)}</span>
        </Link>
      ))}
    </nav>
  );
}

function Pages() {
  const viewer = useViewer();
  const { pathname } = useLocation();
  const allowed = new Set(domainsOf(viewer).map(domain => domain.key));
  const guarded = (key: Domain['key'], element: ReactNode) => (allowed.has(key) ? element : <NoAccess />);
  const page = (key: Domain['key']) => {
    const Page = pages[key];
    return guarded(key, <Page />);
  };
  return (
    // Keyed by domain, so that a page that failed does not shadow the next one.
    <ErrorBoundary key={pathname.split('/')[1]}>
      <Suspense fallback={<Loading rows={10} />}>
        <Routes>
          <Route path="/" element={<Start />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/overview" element={page('overview')} />
          <Route path="/beds" element={guarded('beds', <ToBoard />)} />
          <Route path="/beds/:institutionId" element={page('beds')} />
          <Route path="/referrals" element={page('referrals')} />
          <Route path="/referrals/new" element={page('referralNew')} />
          <Route path="/referrals/figures" element={page('referralFigures')} />
          <Route path="/referrals/:id" element={guarded('referrals', <ReferralPage />)} />
          <Route path="/referrals/:id/letter" element={guarded('referrals', <LetterPage />)} />
          <Route path="/slots" element={page('slots')} />
          <Route path="/panel" element={page('panelTable')} />
          <Route path="/panel/today" element={page('panel')} />
          <Route path="/residents/new" element={page('residentNew')} />
          <Route path="/residents/:id" element={guarded('panel', <ResidentPage />)} />
          <Route path="/residents/:id/follow-up" element={guarded('panel', <FollowUpPage />)} />
          <Route path="/residents/:id/contract" element={guarded('panel', <ContractPage />)} />
          <Route path="/teams/renewals" element={guarded('teams', <RenewalsPage />)} />
          <Route path="/teams" element={page('teams')} />
          <Route path="/packages" element={page('packages')} />
          <Route path="/care/figures" element={page('careFigures')} />
          <Route path="/joint-wards" element={page('jointWards')} />
          <Route path="/joint-wards/:id" element={guarded('jointWards', <JointWardPage />)} />
          <Route path="/census" element={page('census')} />
          <Route path="/group" element={page('group')} />
          <Route path="/staff" element={page('staff')} />
          <Route path="/staff/calendar" element={page('staffCalendar')} />
          <Route path="/staff/break-glass" element={page('breakGlass')} />
          <Route path="/staff/:personId/certificate" element={<CertificatePage />} />
          <Route path="/staff/:personId" element={<PersonPage />} />
          <Route path="/duties" element={page('duties')} />
          <Route path="/dispatch" element={page('dispatch')} />
          <Route path="/dispatch/plan" element={page('dispatchPlan')} />
          <Route path="/dispatch/scorecard" element={page('supportScorecard')} />
          <Route path="/dispatch/:id" element={<OrderPage />} />
          <Route path="/headcount" element={page('headcount')} />
          <Route path="/catalogue" element={page('catalogue')} />
          <Route path="/catalogue/mapping" element={guarded('catalogue', <MappingPage />)} />
          <Route path="/catalogue/formulary" element={guarded('catalogue', <FormularyPage />)} />
          <Route path="/catalogue/suppliers" element={guarded('catalogue', <SuppliersPage />)} />
          <Route path="/catalogue/:itemId" element={guarded('catalogue', <ItemPage />)} />
          <Route path="/stock" element={page('stock')} />
          <Route path="/stock/cabinet" element={page('stockCabinet')} />
          <Route path="/stock/recalls" element={page('stockRecalls')} />
          <Route path="/stock/recalls/:recallId" element={guarded('stockRecalls', <RecallPage />)} />
          <Route path="/stock/items/:itemId" element={guarded('stock', <ItemStockPage />)} />
          <Route path="/stock/transfers" element={guarded('stock', <StockTransfersPage />)} />
          <Route path="/stock/levels" element={guarded('stock', <StockLevelsPage />)} />
          <Route path="/stock/expiry" element={guarded('stock', <StockExpiryPage />)} />
          <Route path="/stock/holds" element={guarded('stock', <StockHoldsPage />)} />
          <Route path="/stock/counts" element={guarded('stock', <StockCountsPage />)} />
          <Route path="/stock/counts/:countId" element={guarded('stock', <StockCountPage />)} />
          <Route path="/stock/packs" element={guarded('stock', <StockPacksPage />)} />
          <Route path="/stock/places" element={guarded('stock', <StockPlacesPage />)} />
          <Route path="/negotiation" element={page('negotiation')} />
          <Route path="/negotiation/:roundId" element={guarded('negotiation', <RoundPage />)} />
          <Route path="/agreements" element={page('agreements')} />
          <Route path="/agreements/:id" element={guarded('agreements', <AgreementPage />)} />
          <Route path="/purchasing" element={page('purchasing')} />
          <Route path="/purchasing/new" element={guarded('purchasing', <NewRequisitionPage />)} />
          <Route path="/purchasing/requisitions/:requisitionId" element={guarded('purchasing', <RequisitionPage />)} />
          <Route path="/purchasing/orders" element={guarded('purchasing', <PurchaseOrdersPage />)} />
          <Route path="/purchasing/orders/:orderId" element={guarded('purchasing', <PurchaseOrderPage />)} />
          <Route path="/purchasing/orders/:orderId/ship" element={guarded('purchasing', <ShipPage />)} />
          <Route path="/purchasing/receive" element={guarded('purchasing', <ReceiveListPage />)} />
          <Route path="/purchasing/receive/:shipmentId" element={guarded('purchasing', <ReceivePage />)} />
          <Route path="/purchasing/receipts/:receiptId" element={guarded('purchasing', <ReceiptPage />)} />
          <Route path="/purchasing/invoices" element={guarded('purchasing', <InvoicesPage />)} />
          <Route path="/purchasing/invoices/new" element={guarded('purchasing', <NewInvoicePage />)} />
          <Route path="/purchasing/invoices/:invoiceId" element={guarded('purchasing', <InvoicePage />)} />
          <Route path="/purchasing/payments" element={guarded('purchasing', <PaymentsPage />)} />
          <Route path="/supplier" element={page('supplier')} />
          <Route path="/supplier/orders/:orderId" element={guarded('supplier', <PurchaseOrderPage />)} />
          <Route path="/supplier/orders/:orderId/ship" element={guarded('supplier', <ShipPage />)} />
          <Route path="/supplier/invoices/new" element={guarded('supplierInvoices', <NewInvoicePage />)} />
          <Route path="/supplier/invoices/:invoiceId" element={guarded('supplierInvoices', <InvoicePage />)} />
          <Route path="/supplier/rounds" element={page('supplierRounds')} />
          <Route path="/supplier/rounds/:roundId" element={guarded('supplierRounds', <SupplierRoundPage />)} />
          <Route path="/supplier/agreements" element={page('supplierAgreements')} />
          <Route path="/supplier/agreements/:id" element={guarded('supplierAgreements', <AgreementPage />)} />
          <Route path="/supplier/invoices" element={page('supplierInvoices')} />
          <Route path="/supplier/stock" element={page('supplierStock')} />
          <Route path="/savings" element={page('savings')} />
          <Route path="/pay" element={page('pay')} />
          <Route path="/pay/results" element={page('payResults')} />
          <Route path="/pay/appeals" element={page('payAppeals')} />
          <Route path="/pay/policies" element={page('payPolicies')} />
          <Route path="/pay/policies/:id" element={guarded('payPolicies', <PolicyPage />)} />
          <Route path="/pay/simulations" element={page('payStudio')} />
          <Route path="/pay/own" element={page('payOwn')} />
          <Route path="/pay/explain/:lineId" element={guarded('payOwn', <ExplainPage />)} />
          <Route path="/pay/statement/:lineId" element={guarded('payOwn', <StatementPage />)} />
          <Route path="/inbox" element={<InboxPage />} />
          <Route path="/apps" element={page('apps')} />
          <Route path="/audit" element={page('audit')} />
          <Route path="/audit/openings" element={page('identityOpenings')} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

const panelPosts: readonly Viewer['posts'][number]['post'][] = ['FAMILY_DOCTOR', 'COMMUNITY_NURSE'];

/** A nurse starts at the own ward, a family doctor at the morning page; everybody else at the first page that the post includes. */
function Start() {
  const viewer = useViewer();
  const [first] = domainsOf(viewer);
  if (viewer.mustChangePassword) return <Navigate replace to="/account" />;
  const { homeWard } = viewer;
  if (homeWard && first) return <Navigate replace to={`/beds/${homeWard.institution.id}?ward=${homeWard.id}`} />;
  const panel = viewer.posts.some(({ post }) => panelPosts.includes(post)) && mayDo(viewer, 'resident.read');
  return <Navigate replace to={panel ? '/panel/today' : (first?.path ?? '/account')} />;
}

/** The board of the own ward where there is one, else of the institution at hand. */
function ToBoard() {
  const { institution } = useScope();
  const { homeWard } = useViewer();
  const { t } = useTranslation();
  const { search } = useLocation();
  if (!institution) return <Blank icon="beds" title={t('board.noInstitution')} line={t('frame.noAccessLine')} />;
  const own = homeWard?.institution.id === institution.id && search === '' ? `?ward=${homeWard.id}` : search;
  return <Navigate replace to={`/beds/${institution.id}${own}`} />;
}

function NoAccess() {
  const { t } = useTranslation();
  return (
    <>
      <Blank icon="lock" title={t('frame.noAccess')} line={t('frame.noAccessLine')} />
      <BreakGlassDoor />
    </>
  );
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <Blank icon="search" title={t('frame.notFound')} line={t('frame.notFoundLine')}>
      <Link to="/">{t('nav.overview')}</Link>
    </Blank>
  );
}

/** The name of the page in the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 医联 Medgroup`;
  }, [title]);
}
