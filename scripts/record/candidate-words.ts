/** Words whose vectors are kept, by topic: those of the slides and of curious users, and enough that each has neighbours. */
export const candidateWords = `
cat kitten dog puppy horse cow pig sheep goat chicken duck bird eagle fish shark whale mouse rat rabbit fox wolf bear lion
tiger elephant monkey snake frog bee spider butterfly animal pet cats dogs animals
king queen prince princess man woman boy girl child baby mother father son daughter brother sister husband wife uncle aunt
grandmother grandfather parent family friend neighbor lady gentleman men women boys girls people children parents lord hero
paris france french london england english britain rome italy italian berlin germany german madrid spain spanish lisbon
portugal vienna austria athens greece greek moscow russia russian tokyo japan japanese beijing china chinese cairo egypt
oslo norway stockholm sweden copenhagen denmark helsinki finland warsaw poland prague budapest hungary dublin ireland
brussels belgium amsterdam netherlands bern switzerland ankara turkey delhi india ottawa canada washington america american
mexico brazil australia africa europe european asia vietnam thailand korea kenya zurich geneva munich hamburg milan venice
barcelona chicago boston sydney
city town village country capital street road bridge river lake sea ocean island beach mountain hill valley forest field
garden park tree flower rose grass leaf stone rock sand earth moon sun star sky rain snow wind storm cloud ice fire water air
weather winter summer spring autumn hot cold warm cool wet dry dark light
house home room kitchen door window wall floor roof tower building stairs lift table chair bed lamp mirror box bag bottle cup
glass plate knife fork spoon key clock phone camera radio television computer laptop screen keyboard robot machine engine
wheel tool hammer paper pen book page letter word sentence story poem picture
car bus train truck bicycle bike motorcycle plane ship boat taxi driver traffic station airport ticket travel trip hotel
tourist map passport luggage flight
bread butter cheese milk egg eggs meat beef pork rice pasta pizza soup salad potato tomato onion carrot bean apple banana
orange lemon grape strawberry cake chocolate cookie sugar salt pepper honey oil tea coffee juice beer wine breakfast lunch
dinner restaurant cook chef recipe fruit vegetable food drink delicious hungry
red blue green yellow black white brown pink purple gray gold silver color
happy sad angry afraid proud tired brave kind cruel funny serious lazy clever smart stupid beautiful ugly pretty rich poor
young old new good bad better best worse worst big small large tiny huge tall short long wide narrow heavy fast slow quick
early late easy difficult hard soft loud quiet clean dirty cheap expensive free full empty strong weak sick healthy safe
dangerous true false right wrong love hate hope fear joy dream smile laugh cry
go going went come walk walking walked run running ran swim swimming swam fly flying jump dance sing singing song sleep eat
eating ate drinking drank read reading write writing wrote speak talk listen hear see look think know learn teach play work
buy sell pay give take send bring open close start stop begin end win lose find build make break fix wash
doctor nurse hospital patient medicine dentist teacher student school university class lesson exam science scientist
mathematics physics chemistry biology history language philosophy art artist painter music musician piano guitar violin drum
singer actor actress film movie theater museum dancer writer author poet engineer lawyer judge police farmer baker soldier
pilot sailor waiter boss manager office company business job money bank price cost market shop store customer
football soccer basketball tennis golf hockey baseball player team coach game match goal score race swimmer champion medal
head face eye eyes ear nose mouth tooth teeth hair hand finger arm leg foot feet knee heart blood bone brain skin
shirt dress skirt coat jacket hat shoe shoes boot boots sneakers socks pants jeans clothes leather cotton wool
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december day night morning evening today tomorrow yesterday week weekend month year years hour minute time century
one two three four five six seven eight nine ten hundred thousand million first second third
internet software website network email password data digital online program code model memory energy electricity battery
solar planet space rocket astronaut telescope satellite universe
birthday christmas party wedding gift present holiday vacation church god angel ghost magic castle dragon witch pirate
treasure sword crown throne monarch empire
delivery parcel package order refund receipt discount sale
takes days returns cards expire items return credit closed sundays card cash transfer parcels orders euros delivered number
students cent repairs damp cloth warranty lasts welcome parking sizes choose larger measure cancel packed refunds reach track
wrapping costs change account personal bought keep countries cheaper size soon arrive pupils allowed inside broke leave visit
forgot login privacy voucher become invalid guarantee lost bill bicycles owns bake rent skis won
`
  .trim()
  .split(/\s+/)
