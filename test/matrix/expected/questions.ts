// Columns: stranger · regie · colleague · IB before · IB with · IB after · teacher · other IB · parent · ex · youth 13 · parent of 16 · other parent · privacy officer · administrator · of an organisation
import type { Row } from '../expected.ts'

export const questionsExpected: Readonly<Record<string, Row>> = {
  questions_askQuestion: /*           */ [201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 201],
  questions_listQuestions: /*         */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  questions_getQuestion: /*           */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  questions_listReaders: /*           */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  questions_pickUpQuestion: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  questions_closeQuestion: /*         */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // The team divides its questions without reading them; 409: it is with who takes it already.
  questions_listTeamQuestions: /*     */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  questions_takeQuestion: /*          */ [401, 409, 204, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  questions_handOverQuestion: /*      */ [401, 204, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  // Who is away on which day is for the team, and for who mends the region.
  questions_whoGetsIt: /*             */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  questions_listRoutingPlaces: /*     */ [401, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  questions_listRoutingGaps: /*       */ [401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 403],
  questions_listEarlierQuestions: /*  */ [401, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403, 200, 200, 200],
  // A call is taken by whoever works in a youth team.
  questions_takeCall: /*              */ [401, 201, 201, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403],
  questions_tellAsker: /*             */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  questions_answerQuestion: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  questions_noteConsult: /*           */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  questions_listPlaces: /*            */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
  questions_passOnQuestion: /*        */ [401, 200, 404, 404, 404, 404, 404, 404, 403, 403, 403, 403, 403, 404, 404, 404],
}
