/**
 * Names that are words of everyday English as well, and what accounts are called that are nobody's. In
 * lower case, or at the beginning of a sentence, they are more often the word.
 */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set(
  `abbey amber amy angel april art august autumn baker banks bar barber basil bay bell berry best bill
  bishop black bliss bloom blue bond booker booth bowman brand brook brooks brown buck bud burns bush
  butler carol carter case cash chance chase christian church clay cliff close coffee cole cook cooper
  cost cotton crystal daisy dale dawn day dean dear dick dolly dot drew duke earl east eve faith fast
  field fields fisher flowers ford forest foster fox francs frank free gale gay gene glen good grace
  grant gray green grey guy hall hand hardy harmony harry hazel heather hill holiday holly home honey hope
  house hunt hunter iris ivy jack jade jasmine jay jean jewel john joy june justice key kind king kitty
  knight lake lance lane law lee lily little long lord love low loving mark marks marsh mason max may
  mercy mike mill miller mills moon moss nick noble norm north oak olive page park parks pat patience
  pearl penny peter pick piper pool poppy porter post price prince queen ray read reed reef rich river
  rob robin rock rod root rose rosemary rot ruby rush rusty sage sandy savage sharp shell shore short
  singer skip sky small smart smith snow song south spring stanley star stark stone storm strong sue
  summer summers sunny tanner taylor ted tiffany tom trinity trip victor violet wade walker wall wallace
  ward warren waters way weaver webb wells west wheeler white will willow wills wise wolf wood woods
  woody worth young
  admin demo drill evaluator facilitator guest manager member people person player student team test
  tester trainee trainer user`.split(/\s+/)
);

/** They stand between parts of a name and are words of their languages: alone they name nobody. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'af al and av bin da das de del della den der des di do dos du el ibn la las le los of st ten ter the van vom von y zu zum zur'.split(
    ' '
  )
);
