package bron.bench;

/** Common English words, roughly the commonest first. */
final class EnglishWords {
  static final String ALL =
      """
      the of and to a in that is for it on was with as be by at he are not this from have has but
      they which an or had his were their one we who will been more would its can about said up when
      there all if out so no what her than into other after also could some them two over time only
      most first new may then any these people between before while where those through during
      because under against year years many such how must without since our still back three
      council city cities minister company companies research researchers report country countries
      world water energy power house houses school schools children parents teacher hospital doctor
      doctors patient patients money million billion percent price prices market cost costs profit
      debt tax taxes budget government parliament party parties election vote voter mayor judge court
      case law laws rule rules police officer fire disaster storm rain drought climate nature forest
      sea coast river dike field farmer farmers cow milk harvest food shop shops customer customers
      work worker workers job jobs union strike wage wages factory machine machines engineering
      computer computers network networks data program model models chip chips cable cables phone
      screen image images picture film book books writer reader newspaper news story stories question
      questions answer plan plans decision decisions talks agreement criticism support help chance
      risk danger safety war peace army soldier border refugee camp journey traveller train trains
      railway station road roads car bicycle bicycles bridge harbour ship ships aircraft airport
      building home homes rent tenant district neighbourhood street streets square park museum
      theatre music concert art artist exhibition sport club team player coach match goal season
      champion university student students professor science trial measurement measurements result
      results discovery space satellite sun wind mill mills battery batteries gas oil emission
      emissions waste plastic pollution soil air health disease flu virus vaccine medicine care nurse
      elderly young family woman women man men friend friends neighbour neighbours resident residents
      citizen citizens association foundation volunteer chairman director owner entrepreneur investor
      bank banks interest loan mortgage pension fund exchange share shares trade export import maker
      product products service services contract tender permit supervision regulator inspection
      check complaint complaints fine objection appeal verdict lawyer suspect victim witness crime
      fraud theft violence protest demonstration movement opinion opinions debate motion proposal
      proposals measure measures consequence consequences cause problem problems solution change
      changes growth decline rise figure figures number part half third quarter month week day
      evening night morning yesterday today century future past beginning end place region province
      north south east west town village villages island capital centre edge surroundings view tower
      church hall room door window wall roof garden tree trees plant plants animal animals bird birds
      says finds thinks knows sees hears makes works remains begins stops grows falls rises vanishes
      appears shows proves promises refuses demands asks receives gives takes brings keeps lets opens
      closes sells buys pays earns loses wins plays learns reads writes great small old young long
      short high low fast slow expensive cheap strong weak light heavy open closed full empty warm
      cold wet dry clean dirty safe dangerous known unknown local national European international
      political economic social digital lasting public private early late recent former final
      """;

  private EnglishWords() {}
}
