/** Checks the decks of rule cases that the tests of this run need. */
import { test as setup } from '../fixtures/test'
import { CheckedFixture } from './checked-fixture'
import { fixtureVersions, nameOf, selectCases } from './gate-tests'

for (const version of fixtureVersions)
  setup(`the deck ${nameOf(version)} is checked`, async ({ browser }) => {
    CheckedFixture.forget(version)
    const cases = selectCases(version)
    setup.skip(!cases, 'no test needs it')
    await CheckedFixture.check(browser, version, cases!)
  })
