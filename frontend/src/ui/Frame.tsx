import {
  Alert,
  Button,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  Nav,
  NavItem,
  NavList,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core'
import { BarsIcon } from '@patternfly/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import { timeZone } from '../lib/format'
import { chooseLanguage, LANGUAGES } from '../lib/i18n'
import { useOnline } from '../lib/online'
import { carried, oneOf } from '../lib/search'
import { chooseTheme, THEMES, useTheme } from '../lib/theme'
import { paths } from '../paths'

const CODES = ['en', 'de'] as const
const PAGES = [
  'overview',
  'forecast',
  'rankings',
  'recommendations',
  'explain',
  'runs',
  'receipts',
  'audit',
  'status',
] as const

type Props = { person?: { name: string; signOut: () => void } | undefined; children: ReactNode }

/** What stands around every page. */
export function Frame({ person, children }: Props) {
  const { t } = useTranslation()
  return (
    <Page
      mainContainerId="main"
      isManagedSidebar
      skipToContent={<SkipToContent href="#main">{t('nav.skip')}</SkipToContent>}
      masthead={<Head person={person} />}
      sidebar={<Pages />}
    >
      <Offline />
      {children}
      <p className="note zone">{t('nav.zone', { zone: timeZone() })}</p>
    </Page>
  )
}

function Head({ person }: Omit<Props, 'children'>) {
  const { t } = useTranslation()
  return (
    <Masthead>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton variant="plain" aria-label={t('nav.toggle')}>
            <BarsIcon />
          </PageToggleButton>
        </MastheadToggle>
        <MastheadBrand>
          <span className="brand">{t('product')}</span>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent className="person">
        <Preferences />
        {person && (
          <>
            <span className="person-name">{person.name}</span>
            <Button variant="secondary" onClick={person.signOut}>
              {t('nav.signOut')}
            </Button>
          </>
        )}
      </MastheadContent>
    </Masthead>
  )
}

function Preferences() {
  const { t, i18n } = useTranslation()
  const theme = useTheme()
  return (
    <>
      <select
        className="preference"
        aria-label={t('nav.theme')}
        value={theme}
        onChange={(event) => {
          chooseTheme(oneOf(event.target.value, THEMES, 'system'))
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`nav.themes.${one}`)}
          </option>
        ))}
      </select>
      <select
        className="preference"
        aria-label={t('nav.language')}
        value={i18n.language}
        onChange={(event) => {
          void chooseLanguage(oneOf(event.target.value, CODES, 'en'))
        }}
      >
        {CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code]}
          </option>
        ))}
      </select>
    </>
  )
}

function Pages() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const kept = carried(search)
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label={t('nav.label')}>
          <NavList>
            {PAGES.map((page) => (
              <NavItem
                key={page}
                itemId={page}
                isActive={page === 'overview' ? pathname === '/' : pathname.startsWith(paths[page])}
              >
                <Link to={`${paths[page]}${kept}`}>{t(`nav.${page}`)}</Link>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  )
}

function Offline() {
  const { t } = useTranslation()
  return useOnline() ? null : (
    <Alert variant="warning" component="h2" isInline className="offline" title={t('nav.offline')}>
      {t('nav.offlineHelp')}
    </Alert>
  )
}
