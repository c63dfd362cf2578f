const ownWords = `
wachtwoord wachtwoorden geheim welkom inloggen inlog toegang rondom beheerder beheer gebruiker nederland holland amsterdam rotterdam
utrecht denhaag eindhoven groningen feyenoord ajax psv zomer winter herfst lente voorjaar najaar januari februari maart april mei juni
juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag school schooljaar leerling
juf meester leraar lerares docent klas kind kinderen gezin mama papa moeder vader oma opa liefde liefje schatje lieverd knuffel poes hond
kat konijn paard vakantie feest kerst sinterklaas koning koningin oranje voetbal thuis huis zorg jeugd jeugdteam wijkteam gemeente hallo
goedemorgen dankjewel alsjeblieft nieuw oud mijn jouw ons het een dit dat ikke iloveyou password passwords passwort passphrase secret
letmein welcome login admin administrator user guest test testing temp changeme default master root qwerty qwertyuiop qwertz azerty
asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsx qazwsxedc qweasd abc abcd abcde abcdef abcdefg abcdefgh alphabet monkey dragon sunshine
princess football baseball superman batman pokemon starwars summer spring autumn monday friday sunday flower shadow computer internet
laptop telefoon iphone samsung google facebook whatsapp microsoft windows office hello world love lovely angel baby family forever
correcthorsebatterystaple correct horse battery staple trustno trustnoone whatever freedom michael jessica jennifer daniel thomas
`

/**
 * Words that people begin with when they make up a password, in Dutch and English, the longest first. A list of our own: passwords built
 * of these alone are refused, whatever digits and signs stand around them.
 */
export const commonWords: readonly string[] = [...new Set(ownWords.trim().split(/\s+/))].toSorted(
  (a, b) => b.length - a.length,
)
