import type { TopicWords } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { withPrepositions } from "../topic-words.ts";

/** How English says what an agreement or event is about. */
export const topics: TopicWords = {
  contents: withPrepositions(`
    cover= address= govern= regulate= concern= tackle= focus=on,upon deal=with relate=to centre=on
    center=on provide=for contain= include= extend=to envisage= revolve=around`),
  eventContents: wordSet("focus deal address centre center tackle cover include revolve"),
  effects: wordSet(`
    strengthen boost promote expand deepen enhance facilitate improve increase reduce ensure protect
    codify combat curb prevent support foster advance accelerate broaden bolster ease guarantee
    encourage safeguard maintain establish create end halt stop cut lower slash eliminate abolish remove
    lift limit restrict share exchange supply sell buy purchase deliver export import develop produce
    explore exploit finance fund resolve settle modernise modernize tackle address fight counter
    streamline simplify liberalise formalise swap release repatriate demarcate restore normalise
    normalize resume launch coordinate upgrade consolidate secure build construct reopen ban regulate cap
    phase manage monitor protect conserve preserve`),
  openings: withPrepositions(`
    covering= outlining= detailing= governing= regulating= addressing= tackling= devoted=to
    dedicated=to aimed=at aiming=at,to designed=to intended=to seeking=to meant=to focusing=on
    focussing=on focused=on focussed=on centred=on centered=on centring=on dealing=with relating=to
    related=to providing=for calling=for establishing= creating= allowing=for spanning=`),
  talks: withPrepositions(
    "discuss= speak=about negotiate= consult=on agree=on confer=about,on raise= review= explore= touch=on,upon",
  ),
  nouns: wordSet(
    "topic topics subject subjects theme themes objective objectives aim aims goal goals purpose",
  ),
  stages: wordSet("agenda centre center focus heart top"),
  light: wordSet(`
    country countries nation nations state states side sides people year years month months week weeks
    day days time times percent million billion point points way ways step steps part parts number
    world region details detail problem problems thing things case terms result results success
    subject subjects aspects meeting meetings talks agreement deal accord statement issue issues matter matters behalf
    side-lines sidelines margins occasion condition basis eve visit moment example instance
    importance need role opportunity opportunities efforts effort leaders ministers president minister
    government officials reporters journalists television place places situation progress work
    commitment commitments support help range variety series end beginning future past history name
    interest interests concern challenges topic topics fields areas priorities areas array aspects aspect breadth spectrum set signature ratification approval consideration use lot fact idea views
    information`),
  needy: wordSet(
    "implementation expansion creation establishment promotion development facilitation strengthening prevention",
  ),
  frames: withPrepositions(`
    measures=to,against,for steps=to,against,for importance=of dispute=over,about disputes=over,about
    debate=over,about,on concerns=over,about,on progress=on,in,towards issue=of issues=of,around
    question=of questions=of matters=of need=for state=of ways=of,to opportunities=for,to avenues=for,to possibilities=for,of prospects=for,of commitment=to support=for end=to,of collaboration=to,on,in
    topic=of range=of series=of number=of variety=of array=of breadth=of spectrum=of set=of host=of aspects=of
    discussion=on,about,of discussions=on,about conversations=on,about consultations=on exchange=on,about
    views=on,about perspectives=on information=on details=of,on aspects=of
    assistance=to,for,against plans=for,to framework=for,to concern=over,about,at,regarding tension=in,over tensions=in,over
    action=to,on,against`),
};
