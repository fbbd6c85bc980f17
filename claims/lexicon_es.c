/* lexicon_es.c - the Spanish words claims are read by. */
#include "claims/lexicon_words.h"

/* clang-format off */
static const word_row rows[] = {
    { FORMS_AS_WRITTEN, WORD_ARTICLE, "el la los las lo un una unos unas este esta estos estas ese esa cada todos todas otro otra otros otras" },
    { FORMS_AS_WRITTEN, WORD_OWNER, "su sus nuestro nuestra" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN, "él ella ellos ellas yo nosotros" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN | WORD_NOMINAL, "se le les" },
    { FORMS_AS_WRITTEN, WORD_PREPOSITION,
      "de del a al en por con para desde hasta sobre entre contra sin tras ante bajo durante hacia según mediante" },
    { FORMS_AS_WRITTEN, WORD_OF, "de del" },
    { FORMS_AS_WRITTEN, WORD_AND, "y e o u ni" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE, "cuando mientras pero sino porque aunque donde como pues" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE | WORD_PRONOUN, "que quien quienes cuyo cuya" },
    { FORMS_AS_WRITTEN, WORD_BE, "es son era eran fue fueron sido será serán está están estaba estaban estuvo estuvieron sea sean ser siguen sigue quedó quedaron queda quedan" },
    { FORMS_AS_WRITTEN, WORD_HAVE, "ha han había habían habrá hay haya hubo" },
    { FORMS_AS_WRITTEN, WORD_MODAL, "puede pueden podría podrían debe deben debería va van tuvo tuvieron pudo pudieron podrá podrán deberá" },
    { FORMS_AS_WRITTEN, WORD_NOT, "no nunca ningún ninguna ni" },
    { FORMS_AS_WRITTEN, WORD_ADVERB,
      "hace más menos unos unas cerca casi también ya aún todavía solo sólo además ayer hoy mañana ahora aquí allí muy bien alrededor apenas máximo mínimo aproximadamente encima debajo luego después antes" },
    { FORMS_AS_WRITTEN, WORD_ADJECTIVE,
      "largo larga ancho ancha alto alta pasado pasada próximo próxima último última últimos últimas nuevo nueva nuevos nuevas gran grande grandes pequeño pequeña primer primera "
      "ruso rusos rusa rusas ucraniano ucranianos ucraniana norcoreano norcoreanos español española vacío vacía total joven jóvenes viejo" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_NOUN,
      "año años día días semana semanas mes meses hora horas minuto minutos noche mañana tarde invierno verano primavera otoño trimestre siglo madrugada "
      "lunes martes miércoles jueves viernes sábado domingo "
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre" },
    { FORMS_AS_WRITTEN, WORD_MEASURE | WORD_NOUN, "número cifra total promedio media suma cantidad mayoría valor resto récord importe balance" },
    { FORMS_AS_WRITTEN, WORD_PAST,
      "cuesta cuestan costó costaba pesa pesan pesaba mide miden medía dura duró duran tiene tienen tenía tenían alcanza alcanzan vale valen gana ganan ganaba pierde pierden cubre cubren "
      "produce producen consume consumen emplea vive viven vivían habitan supera superan guarda guardan contiene transporta llevaba llevaban lleva llevan recibe reciben representa espera "
      "sube suben baja bajan rechaza rechazan buscan busca aconsejan ocupa ocupan suma suman cuenta cuentan llena llenaban bloquea piden utiliza utilizan usa usan posee paga pagan recorre registra "
      "obtuvo tuvo hizo dijo perdió dejó mató produjo puso vino quiso condujo redujo" },
    { FORMS_AS_WRITTEN, WORD_PARTICIPLE, "hecho dicho visto puesto abierto escrito vuelto roto muerto" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST,
      "dijo dijeron anunció anunciaron informó informaron afirmó afirmaron aseguró aseguraron declaró señaló señalaron explicó indicó indicaron confirmó confirmaron dice dicen afirma estima estiman "
      "estimó calcula calculan calculó cifró comunicó reportó advirtió aconsejan recomiendan recomienda añadió precisó sostiene" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_EXPECTED, "prevé prevén espera esperan pide piden exige exigen reclama reclaman pronostica" },
    { FORMS_AS_WRITTEN, WORD_ACCORDING, "según" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN,
      "ministerio policía gobierno autoridad autoridades ejército alcaldía fiscalía tribunal sindicato empresa compañía grupo banco agencia instituto oficina comisión partido parlamento asociación "
      "federación organización hospital guardia protección universidad inteligencia onu otan kremlin ayuntamiento operador dirección presidencia ejercito bomberos fundación" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN | WORD_PERSON,
      "portavoz ministro ministra médico médicos experto expertos experta responsable responsables presidente presidenta jefe jefa alcalde alcaldesa fiscal director directora analista analistas "
      "investigador investigadora investigadores científicos testigo testigos abogado comandante general organizadores economistas funcionario funcionarios gobernador" },
    { FORMS_AS_WRITTEN, WORD_TITLE | WORD_NOUN, "sr. sra. dr. dra. don doña ministro ministra presidente presidenta general portavoz alcalde alcaldesa" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM | WORD_SPEAKER | WORD_NOUN, "reuters bloomberg efe afp tass ukrinform diario periódico yonhap interfax país" },
    { FORMS_AS_WRITTEN, WORD_DOCUMENT | WORD_NOUN, "informe estudio encuesta sondeo datos cifras estadísticas documento" },
    { FORMS_AS_WRITTEN, WORD_POSSIBLE, "podría podrían quizá quizás posiblemente probablemente" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_PAST, "suprimirá suprimirán costará costarán será serán alcanzará alcanzarán prevé prevén construirá recibirá enviará invertirá creará recortará despedirá" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_MODAL, "va van deberá" },
    { FORMS_AS_WRITTEN, WORD_HYPOTHETICAL | WORD_CLAUSE, "si" },
    { FORMS_AS_WRITTEN, WORD_RUMORED, "supuestamente presuntamente presunto presuntos presunta" },
    { FORMS_AS_WRITTEN, WORD_DISPUTED | WORD_PAST, "desmintió desmiente negó niega niegan desmintieron" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "persona personas gente hombre hombres mujer mujeres niño niños niña niñas habitante habitantes ciudadano ciudadanos pasajero pasajeros viajero viajeros turista turistas visitante visitantes "
      "minero mineros jubilado jubilados rescatista rescatistas socorristas obrero obreros empleado empleados trabajador trabajadores alumno alumnos estudiante estudiantes profesor profesores padres "
      "paciente pacientes enfermo enfermos espectador espectadores manifestante manifestantes participante participantes peregrino peregrinos acusado acusados sospechoso sospechosos testigo testigos "
      "periodista periodistas conductor conductores chófer marinero marineros pescador pescadores civil civiles cliente clientes votante votantes miembro miembros preso presos policías bombero "
      "bomberos voluntario voluntarios médicos enfermeros agricultor agricultores familia familias vecino vecinos aldeano aldeanos residente residentes migrante migrantes víctima víctimas aficionado "
      "aficionados jugador jugadores tripulante tripulantes fieles bebés joven jóvenes chica chico encuestado encuestados menores ancianos usuarios" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "adulto* adolescente* hijo hijos hija hijas hermano* hermana* madre madres abuelo* abuela* nieto* bebé bebés menores jóvenes chico chicos chica chicas "
      "muchacho* muchacha* anciano* anciana* amigo* vecino* vecina* familiares parientes esposas viudas huérfano* gemelos diputado* diputada* senador* "
      "legislador* ministros alcaldes gobernadores concejal* candidato* candidata* votante* elector electores militantes afiliados simpatizantes seguidor* "
      "suscriptor* usuario* usuaria* cliente* consumidor* comprador* lector* oyentes televidentes internautas aficionado* hinchas jugador* futbolista* "
      "atleta* deportista* nadador* corredor* ciclista* motociclista* automovilista* peatón peatones conductor* choferes chóferes taxista* camionero* piloto* "
      "tripulante* pescador* campesino* campesina* agricultor* ganadero* jornalero* pastores leñadores cazadores ingeniero* arquitectos docente* maestro* "
      "maestra* becario* aprendices enfermera* enfermero* doctores cirujano* sanitarios bombero* policía policías agente agentes guardia guardias jueces juez "
      "magistrado* abogado* jurados preso* recluso* reos delincuente* ladrón ladrones narcotraficante* traficante* sicario* pistolero* terrorista* yihadista* "
      "rebeldes guerrillero* paramilitares insurgentes secuestradores atacante* agresores sobreviviente* superviviente* afectados indocumentado* inmigrante* "
      "emigrante* migrantes extranjeros indígenas empresario* directivos accionista* inversor* inversionista* propietario* inquilino* dueños contribuyente* "
      "pensionista* pensionado* desempleado* parados beneficiario* donantes activista* músico músicos cantante* actor actores artista* bailarines escritor* "
      "autores periodista* reportero* fotógrafo* sacerdote* monje* monja* obispo* feligreses creyente* fieles devotos huéspedes invitados asistentes "
      "delegado* delegada* representantes diplomáticos embajador* observador* inspectores especialistas profesionales obreros albañil* costureras vendedor* "
      "comerciante* meseros camarero* cocinero* peones esclavo* excursionista* montañista* alpinista* esquiador* bañista* veraneantes alumna alumnas "
      "trabajadora trabajadoras empleada empleadas ciudadanas pasajeras víctimas civiles religiosas socios temporeros repartidores" },
};

static const kind_words kinds[] = {
    { KIND_TROOPS, "tropas efectivos ejército", "soldado soldados militar militares combatiente combatientes mercenario mercenarios reclutas reservistas", NULL },
    { KIND_KILLED, "muerto muertos muerta muertas muerte muertes fallecido fallecidos cuerpo cuerpos cadáver cadáveres fallecimiento fallecimientos deceso decesos "
      "homicidio homicidios asesinato asesinatos defunción defunciones fallecida fallecidas", NULL, "muerto muertos murió murieron mató mataron fallecido fallecidos falleció fallecieron asesinado asesinados ahogados ahogaron matado mueren asesinadas "
      "asesinada asesinó asesinaron morir fallecen matan ahogado ejecutados perecieron perecido abatidos abatido" },
    { KIND_WOUNDED, "herido heridos herida heridas lesionado lesionados lesionada lesionadas", NULL, "herido heridos heridas hirió hirieron hospitalizados lesionados lesionadas lesionada quemados intoxicados hospitalizado hospitalizadas hospitalizada" },
    { KIND_CAPTURED, "prisionero prisioneros rehén rehenes cautivos", NULL, "capturado capturados capturó secuestrado secuestrados secuestradas secuestró secuestraron raptados secuestrada raptado raptada apresados capturaron "
      "capturadas" },
    { KIND_MISSING, "desaparecido desaparecidos", NULL, "desaparecido desaparecidos desaparecida desaparecidas desaparecieron desapareció desaparecen desaparecer" },
    { KIND_CASUALTIES, "bajas", NULL, NULL },
    { KIND_DISPLACED, NULL, "refugiado refugiados desplazado desplazados evacuados damnificados", "evacuado evacuados evacuadas huido huyeron huyó desplazados desplazadas evacuaron marcharse irse huir abandonar abandonaron evacuada evacuó huyen "
      "desplazada realojados desalojados desalojadas desalojado" },
    { KIND_ARRESTED, "detenciones arrestos detención arresto", NULL, "detenido detenidos detenidas detuvo detuvieron arrestado arrestados arrestó arrestaron encarcelados arrestadas arrestada detenida detener encarcelado "
      "encarceladas apresaron aprehendidos aprehendido" },
    { KIND_INFECTED, "caso casos contagios infecciones contagiados infectados contagio positivos infección", NULL, "infectado infectados infectaron contagiado contagiados contagiaron contrajeron contraído enfermaron infectadas infectada contagiada contagiadas "
      "enfermó contagió infectó contraen" },
    { KIND_PEOPLE, "población multitud", NULL, NULL },
    { KIND_VOTES, "voto votos papeletas sufragio sufragios boleta boletas papeleta", NULL, NULL },
    { KIND_JOBS, "empleo empleos puesto puestos despidos", NULL, NULL },
    { KIND_MUNITIONS, "proyectil proyectiles misil misiles cohete cohetes dron drones bomba bombas mina minas munición municiones granadas obuses bala balas cartucho "
      "cartuchos torpedos granada obús explosivos", NULL, NULL },
    { KIND_VEHICLES, "tanque tanques vehículo vehículos coche coches auto autos camión camiones autobús autobuses tren trenes tractor tractores motos blindados tranvías "
      "ambulancias carro carros camioneta camionetas furgoneta furgonetas bicicleta bicicletas motocicleta motocicletas moto taxi taxis ambulancia patrulla "
      "patrullas vagón vagones locomotora locomotoras excavadoras autocares tranvía cañones remolques", NULL, NULL },
    { KIND_AIRCRAFT, "avión aviones helicóptero helicópteros cazas aeronaves avioneta avionetas jets jet aeronave cazabombarderos", NULL, NULL },
    { KIND_SHIPS, "barco barcos buque buques lancha lanchas ferry pesquero pesqueros petrolero petroleros submarinos embarcaciones nave barcaza barcazas velero veleros "
      "yate yates crucero cruceros fragata fragatas embarcación patera pateras balsas bote botes submarino transbordador transbordadores cayuco cayucos "
      "ferris", NULL, NULL },
    { KIND_BUILDINGS, "casa casas edificio edificios vivienda viviendas hogar hogares piso pisos apartamentos escuela escuelas iglesia iglesias hotel hoteles hospitales "
      "fábrica fábricas granjas hospital clínica clínicas colegio colegios universidad universidades tienda tiendas comercios farmacia farmacias restaurante "
      "restaurantes bares museo museos biblioteca bibliotecas teatro teatros templo templos mezquita mezquitas catedral catedrales torre torres rascacielos "
      "palacio palacios castillo castillos villas chalet chalets choza chozas cabaña cabañas inmueble inmuebles domicilio domicilios apartamento almacén "
      "almacenes bodegas granja supermercado supermercados sucursal sucursales oficinas guardería guarderías cárcel cárceles estaciones residencias nave "
      "naves", NULL, NULL },
    { KIND_ANIMALS, "animal animales vaca vacas res reses cerdo cerdos oveja ovejas caballo caballos perro perros gato gatos ave aves pájaros peces gallinas cabras lobo "
      "lobos ballenas abejas ganado toro toros ternero terneros becerros cordero corderos burro burros mulas camellos elefante elefantes león leones tigre "
      "tigres oso osos zorro zorros ciervo ciervos jabalí jabalíes conejo conejos ratas ratón ratones pato patos gansos pavo pavos pollo pollos gallos paloma "
      "palomas águila águilas buitre buitres cigüeñas pingüinos delfín delfines tiburón tiburones foca focas tortuga tortugas serpientes cocodrilos ranas "
      "insecto insectos mariposa mariposas abeja mosquitos cachorro cachorros mono monos gorilas yegua yeguas potros langostas atunes salmones cabra gallina "
      "ballena lince linces", NULL, NULL },
    { KIND_FLIGHTS, "vuelo vuelos", NULL, NULL },
};
/* clang-format on */

const lexicon_source lexicon_source_es = { rows, sizeof rows / sizeof *rows, kinds,
                                           sizeof kinds / sizeof *kinds, false };
