"""Sports by the names that exports, devices and athletes' languages give them."""

import unicodedata

from peaksdesk.domain.sports import Sport

_NAMES: dict[Sport, str] = {
    Sport.RIDE: """
        ride, cycling, biking, bike, bicycle, road biking, road cycling, road, commuting, cyclocross, track
        cycling, recumbent cycling, bmx, velomobile, radfahrt, radfahren, rennradfahren, fahrrad, rad, velo,
        vélo, sortie à vélo, sortie vélo, cyclisme, vélo de route, bicicleta, ciclismo, salida en bicicleta,
        vuelta en bicicleta, pedalada, giro in bici, bici, bicicletta, uscita in bici, corsa in bicicletta,
        fietsrit, fietsen, wielrennen, fiets, kolarstwo, jazda na rowerze, cykeltur, cykling
    """,
    Sport.INDOOR_RIDE: """
        virtual ride, indoor cycling, indoor ride, indoor biking, spinning, virtual cycling, spin bike,
        stationary biking, virtuelle radfahrt, virtuelles radfahren, virtuelle fahrt, indoor-cycling, indoor-
        radfahren, sortie à vélo virtuelle, sortie vélo virtuelle, vélo virtuel, vélo d'intérieur, sortie
        virtuelle, bicicleta virtual, ciclismo virtual, vuelta virtual, salida en bicicleta virtual, ciclismo
        indoor, pedalada virtual, giro in bici virtuale, bici virtuale, ciclismo virtuale, uscita in bici
        virtuale, pedalata virtuale, virtuele fietsrit, virtueel fietsen, indoor fietsen
    """,
    Sport.MOUNTAIN_BIKE_RIDE: """
        mountain bike ride, mountain biking, mountain bike, mtb, mountainbike, mountainbiken,
        mountainbikefahrt, mountainbike-fahrt, mountainbiketocht, mountainbikerit, vtt, sortie vtt, sortie en
        vtt, ciclismo de montaña, bicicleta de montaña, salida en bicicleta de montaña, mountain bike uscita,
        uscita in mountain bike, giro in mountain bike, ciclismo de montanha, pedalada de mountain bike,
        downhill biking, enduro mtb
    """,
    Sport.GRAVEL_RIDE: """
        gravel ride, gravel cycling, gravel biking, gravel, gravel bike, gravel unpaved cycling, gravelfahrt,
        gravel-fahrt, gravelbike-fahrt, gravelrit, gravelbiken, sortie gravel, sortie en gravel, ciclismo de
        gravel, salida en gravel, uscita gravel, uscita in gravel, giro in gravel, pedalada de gravel
    """,
    Sport.E_BIKE_RIDE: """
        e bike ride, ebike ride, e-bike, ebike, e-biking, e bike fitness, e bike mountain, e mountain bike
        ride, emountain bike ride, e-mountain bike ride, e-bike-fahrt, e-bike-radfahrt, e-mountainbike-fahrt,
        e-mtb, elektrofahrrad, sortie en vélo électrique, vélo électrique, vélo à assistance électrique,
        sortie en vtt électrique, bicicleta eléctrica, salida en bicicleta eléctrica, bici elettrica, giro in
        e-bike, uscita in e-bike, e-fietsrit, e-bikerit, elektrische fiets, bicicleta elétrica, pedalada de
        e-bike
    """,
    Sport.HANDCYCLE: """
        handcycle, hand cycling, handcycling, handbike, handbiken, handcyclen, vélo à main, bicicleta de mano
    """,
    Sport.RUN: """
        run, running, jog, jogging, street running, road running, lauf, laufen, laufeinheit, course, course à
        pied, carrera, correr, carrera a pie, corrida, corsa, correre, hardloopsessie, hardlopen, hardloop,
        loopsessie, bieg, bieganie, løb, löpning, löprunda, løp
    """,
    Sport.TRAIL_RUN: """
        trail run, trail running, trail, traillauf, trailrun, trailrunning, ultra run, sortie trail, course
        sur sentier, course à pied sur sentier, course trail, carrera de montaña, carrera por montaña, carrera
        por senderos, carrera de trail, trail corsa, corsa trail, corsa su sentiero, trailloop,
        trailhardlopen, corrida de trilha, corrida em trilha
    """,
    Sport.TREADMILL_RUN: """
        treadmill run, treadmill, treadmill running, indoor running, indoor run, virtual run, virtual running,
        virtueller lauf, virtuelles laufen, laufband, laufbandlauf, course virtuelle, course à pied virtuelle,
        tapis roulant, course sur tapis, carrera virtual, cinta de correr, carrera en cinta, corsa virtuale,
        corrida virtual, virtuele hardloopsessie, virtuele loopsessie, loopband, esteira
    """,
    Sport.TRACK_RUN: "track run, track running, bahnlauf, course sur piste, baanhardlopen, carrera en pista",
    Sport.SWIM: """
        swim, swimming, lap swimming, pool swim, pool swimming, schwimmen, schwimmeinheit, natation, natación,
        nuoto, nuotata, zwemmen, zwemsessie, natação, pływanie, simning, svømning, svømming
    """,
    Sport.OPEN_WATER_SWIM: """
        open water swimming, open water swim, openwater swimming, freiwasserschwimmen, nage en eau libre,
        natation en eau libre, natación en aguas abiertas, aguas abiertas, nuoto in acque libere,
        openwaterzwemmen, natação em águas abertas
    """,
    Sport.WALK: """
        walk, walking, casual walking, speed walking, indoor walking, fitness walking, nordic walking,
        spaziergang, gehen, walken, marche, marche à pied, marche nordique, caminata, caminar, paseo,
        camminata, passeggiata, wandeling, wandelen, caminhada, spacer, promenad, gåtur
    """,
    Sport.HIKE: """
        hike, hiking, wanderung, wandern, bergwandern, randonnée, randonnée pédestre, rando, senderismo,
        excursión, excursionismo, escursione, escursionismo, trekking, hiken, wandeltocht, bergwandeling,
        trilha, mountaineering, vandring, wędrówka
    """,
    Sport.SNOWSHOE: """
        snowshoe, snowshoeing, snow shoe, snow shoeing, schneeschuhwandern, schneeschuhwanderung, schneeschuh,
        raquettes, raquette à neige, raquettes à neige, randonnée en raquettes, raquetas de nieve, ciaspole,
        racchette da neve, sneeuwschoenwandelen
    """,
    Sport.ROW: "rowing, row, rudern, aviron, remo, canottaggio, roeien, wioślarstwo, rodd, roning",
    Sport.INDOOR_ROW: """
        indoor rowing, indoor row, virtual row, virtual rowing, rowing machine, rower, rudergerät, virtuelles
        rudern, rameur, aviron virtuel, aviron d'intérieur, remo indoor, remo virtual, vogatore, canottaggio
        virtuale, roeimachine, virtueel roeien
    """,
    Sport.CROSS_COUNTRY_SKI: """
        nordic ski, nordic skiing, cross country skiing, cross country ski, xc ski, xc skiing, cross country
        classic skiing, skate skiing, skating ski, langlauf, ski-langlauf, skilanglauf, langlaufen, ski de
        fond, ski nordique, esquí nórdico, esquí de fondo, sci di fondo, sci nordico, langlaufsessie, esqui
        nórdico, längdskidåkning, langrenn
    """,
    Sport.ALPINE_SKI: """
        alpine ski, alpine skiing, downhill skiing, downhill ski, resort skiing, skiing, ski, resort skiing
        snowboarding, ski alpin, alpinski, skifahren, skifahren alpin, esquí alpino, esquí, sci alpino, sci,
        alpineskiën, skiën, alpine skiën, esqui alpino
    """,
    Sport.BACKCOUNTRY_SKI: """
        backcountry ski, backcountry skiing, ski touring, backcountry skiing snowboarding, skitour, skitouren,
        skitourengehen, ski de randonnée, ski hors piste, ski de rando, esquí de travesía, esquí fuera de
        pista, esquí de montaña, sci alpinismo, scialpinismo, sci fuoripista, toerskiën, backcountryskiën
    """,
    Sport.ROLLER_SKI: """
        roller ski, roller skiing, rollerski, skiroller, rollski, ski-roues, ski à roulettes, ski roues, esquí
        sobre ruedas, skiroll, rolskiën
    """,
    Sport.SNOWBOARD: "snowboard, snowboarding, snowboarden, planche à neige, surf des neiges, snowboardsessie",
    Sport.KAYAK: """
        kayaking, kayak, canoeing, canoe, paddling, paddle, kajak, kajakfahren, kajakfahrt, kanu, kanufahren,
        kanufahrt, kanusport, canoë, canoë-kayak, kayak sur l'eau, piragüismo, piragua, canoa, canottaggio in
        canoa, kanoën, kanovaren, kajakken, caiaque, canoagem
    """,
    Sport.STAND_UP_PADDLE: """
        stand up paddling, stand up paddle, stand up paddleboarding, paddleboarding, sup, stand-up-paddling,
        stehpaddeln, paddle debout, planche à pagaie, pádel surf, paddle surf, suppen
    """,
    Sport.SKATE: """
        ice skate, ice skating, inline skate, inline skating, skating, roller skating, eislaufen,
        inlineskaten, inline-skaten, patin à glace, patinage sur glace, patin à roues alignées, roller,
        patinaje, patinaje sobre hielo, patinaje en línea, patinaje sobre ruedas, pattinaggio, pattinaggio su
        ghiaccio, pattinaggio in linea, schaatsen, skeeleren, inlineskates, patinação no gelo, patinação
    """,
    Sport.STRENGTH: """
        weight training, strength training, strength, weightlifting, weight lifting, gym, krafttraining,
        gewichtstraining, gewichttraining, musculation, entraînement aux poids, entraînement avec poids,
        entraînement musculaire, haltérophilie, entrenamiento con pesas, pesas, musculación, entrenamiento de
        fuerza, allenamento con i pesi, sollevamento pesi, allenamento pesi, pesi, krachttraining,
        gewichtheffen, treino com pesos, treinamento com pesos, musculação
    """,
    Sport.CROSS_TRAINING: "crossfit, cross training, crosstraining, hyrox, functional fitness, functional training",
    Sport.CARDIO: """
        workout, training, fitness equipment, cardio, indoor cardio, cardio training, generic training, hiit,
        high intensity interval training, high-intensity interval training, hochintensives intervalltraining,
        fitness, entraînement, exercice, entraînement fractionné à haute intensité, entrenamiento, ejercicio,
        entrenamiento de intervalos de alta intensidad, allenamento, esercizio, trainingssessie, treino,
        exercício, aerobics, dance, jump rope
    """,
    Sport.ELLIPTICAL: """
        elliptical, elliptical trainer, ellipsentrainer, crosstrainer, cross trainer, elliptique, vélo
        elliptique, elíptica, ellittica, ellittico, elíptico
    """,
    Sport.STAIRS: """
        stair stepper, stair climbing, stair climber, stairs, stairclimbing, stepper, treppensteigen,
        stairmaster, simulateur d'escalier, simulateur d'escaliers, escaladora, escaleras, stairclimber,
        scale, traploper, traplopen, simulador de escada, floor climbing
    """,
    Sport.YOGA: "yoga, pilates, stretching, flexibility training, mobility",
    Sport.MARTIAL_ARTS: """
        martial arts, mixed martial arts, boxing, kickboxing, judo, karate, jiu jitsu, brazilian jiu jitsu,
        muay thai, kampfsport, boxen, arts martiaux, boxe, artes marciales, boxeo, arti marziali, vechtsport,
        boksen
    """,
    Sport.CLIMB: """
        rock climbing, climbing, indoor climbing, bouldering, climb, klettern, bouldern, escalade, escalada,
        escalada en roca, arrampicata, arrampicata su roccia, klimmen, rotsklimmen, escalada em rocha
    """,
    Sport.TRANSITION: "transition, multisport transition",
    Sport.OTHER: """
        golf, soccer, football, tennis, badminton, pickleball, squash, racquetball, table tennis, padel,
        basketball, volleyball, cricket, skateboard, skateboarding, surfing, surf, kitesurf, kitesurfing,
        windsurf, windsurfing, sail, sailing, wheelchair, horseback riding, driving, motorcycling, boating,
        flying, hunting, fishing, diving, fußball, tischtennis, segeln, surfen, windsurfen, kitesurfen,
        rollstuhl, football (soccer), fútbol, tenis, vela, calcio, voetbal, zeilen, rolstoel, futebol,
        skateboarden, voile, fauteuil roulant, tennis de table
    """,
}


def sport_named(name: str) -> Sport:
    """Return the sport of a name.

    Args:
        name: As Strava, Garmin, an export in the main languages of Europe or a file's author writes it: `Virtual Ride`,
            `VirtualRide`, `virtual_ride` and `Virtuelle Radfahrt` are the same.

    Returns:
        The sport, `Sport.UNKNOWN` for an unknown name and for those that tell nothing (`Other`).
    """
    return _SPORTS.get(_key(name), Sport.UNKNOWN)


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name[:100].casefold())
    return "".join(letter for letter in plain if letter.isalnum())


_SPORTS = {_key(name): sport for sport, names in _NAMES.items() for name in names.split(",")}
