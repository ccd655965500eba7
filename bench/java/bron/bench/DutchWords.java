package bron.bench;

/** Common Dutch words, roughly the commonest first. */
final class DutchWords {
  static final String ALL =
      """
      de van het een in en is dat op te zijn voor met die niet aan er om ook als dan maar bij nog
      uit naar was heeft worden door ze wordt over hij hebben tot meer kan zo al we werd na wat geen
      deze dit veel kunnen moet of ik zich haar tegen zegt onder jaar nu alle gaat waar tussen twee
      moeten volgens eerste nieuwe ons wel dus omdat andere zou zij zonder jaren mensen hun weer
      drie laatste sinds hier daar tijd goed tijdens zelf steeds vooral toch iets grote zeggen komt
      gemeente staat steden kabinet minister bedrijf bedrijven onderzoek onderzoekers rapport land
      landen wereld water energie stroom huis huizen school scholen kinderen ouders leraar ziekenhuis
      arts artsen patiënt patiënten geld euro miljoen miljard procent prijs prijzen markt kosten
      winst schuld belasting begroting regering kamer partij partijen verkiezing stem kiezer raad
      burgemeester wethouder rechter rechtbank zaak wet wetten regel regels politie agent brand ramp
      storm regen droogte klimaat natuur bos zee kust rivier dijk polder boer boeren koe melk akker
      oogst voedsel winkel winkels klant klanten werk werker werknemers baan banen vakbond staking
      loon lonen fabriek machine machines techniek computer computers netwerk netwerken gegevens
      programma model modellen chip chips kabel kabels telefoon scherm beeld beelden foto film boek
      boeken schrijver lezer krant nieuws verhaal verhalen vraag vragen antwoord plan plannen besluit
      besluiten overleg gesprek afspraak akkoord kritiek steun hulp kans risico gevaar veiligheid
      oorlog vrede leger soldaat grens vluchteling kamp reis reiziger trein treinen spoor station
      weg wegen auto fiets fietsen brug haven schip schepen vliegtuig luchthaven bouw bouwen woning
      woningen huur huurder wijk buurt straat straten plein park museum theater muziek concert kunst
      kunstenaar tentoonstelling sport club ploeg speler trainer wedstrijd doel seizoen kampioen
      universiteit student studenten hoogleraar wetenschap proef metingen resultaat resultaten
      ontdekking ruimte satelliet zon wind windmolen molen molens batterij batterijen gas olie
      kernenergie uitstoot afval plastic vervuiling bodem lucht gezondheid ziekte griep virus vaccin
      medicijn zorg verpleegkundige oudere ouderen jongeren gezin vrouw vrouwen man mannen vriend
      familie buren inwoner inwoners burger burgers vereniging stichting vrijwilliger voorzitter
      directeur eigenaar ondernemer investeerder bank banken rente lening hypotheek pensioen fonds
      beurs aandeel handel export import fabrikant product producten dienst diensten contract
      aanbesteding vergunning toezicht toezichthouder inspectie controle klacht klachten boete
      bezwaar beroep vonnis advocaat verdachte slachtoffer getuige misdaad fraude diefstal geweld
      protest demonstratie beweging mening meningen debat motie voorstel voorstellen maatregel
      maatregelen gevolg gevolgen oorzaak probleem problemen oplossing verandering groei daling
      stijging cijfer cijfers aantal deel helft derde kwart maand week dag avond nacht ochtend morgen
      gisteren vandaag eeuw toekomst verleden begin einde plaats plek regio provincie noorden zuiden
      oosten westen stad dorp dorpen eiland hoofdstad centrum rand omgeving uitzicht gebouw toren
      kerk zaal kamer deur raam muur dak tuin boom bomen plant planten dier dieren vogel vogels vis
      zegt vindt denkt weet ziet hoort maakt werkt blijft begint stopt groeit daalt stijgt verdwijnt
      verschijnt toont bewijst belooft weigert eist vraagt krijgt geeft neemt brengt houdt laat
      opent sluit verkoopt koopt betaalt verdient verliest wint speelt leert leest schrijft
      groot klein oud jong lang kort hoog laag snel langzaam duur goedkoop sterk zwak licht zwaar
      open gesloten vol leeg warm koud nat droog schoon vuil veilig gevaarlijk bekend onbekend
      lokaal landelijk Europees internationaal politiek economisch sociaal digitaal duurzaam
      """;

  private DutchWords() {}
}
