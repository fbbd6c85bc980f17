/* lexicon_pt.c - the Portuguese words claims are read by. */
#include "claims/lexicon_words.h"

/* clang-format off */
static const word_row rows[] = {
    { FORMS_AS_WRITTEN, WORD_ARTICLE, "o a os as um uma uns umas este esta estes estas cada todos todas outro outra outros outras" },
    { FORMS_AS_WRITTEN, WORD_OWNER, "seu sua seus suas nosso nossa" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN, "ele ela eles elas nós eu" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN | WORD_NOMINAL, "se lhe" },
    { FORMS_AS_WRITTEN, WORD_PREPOSITION,
      "de do da dos das num numa em no na nos nas ao aos à às por pelo pela pelos pelas com para desde até sobre entre contra sem após sob durante segundo perante" },
    { FORMS_AS_WRITTEN, WORD_OF, "de do da dos das" },
    { FORMS_AS_WRITTEN, WORD_AND, "e ou nem" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE, "quando enquanto mas porque embora onde como pois" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE | WORD_PRONOUN, "que quem cujo cuja" },
    { FORMS_AS_WRITTEN, WORD_BE, "é são era eram foi foram sido será serão está estão estava estavam esteve ser ficou ficaram fica continuam continua seja" },
    { FORMS_AS_WRITTEN, WORD_HAVE, "há havia tinha tinham houve haja" },
    { FORMS_AS_WRITTEN, WORD_MODAL, "pode podem poderia poderiam deve devem deveria vai vão teve tiveram poderá poderão deverá" },
    { FORMS_AS_WRITTEN, WORD_NOT, "não nunca nenhum nenhuma" },
    { FORMS_AS_WRITTEN, WORD_ADVERB,
      "mais menos cerca quase também já ainda só apenas além ontem hoje amanhã agora aqui muito máximo mínimo aproximadamente perto acima abaixo depois antes" },
    { FORMS_AS_WRITTEN, WORD_ADJECTIVE,
      "longo longa largo larga alto alta passado passada próximo próxima último última últimos últimas novo nova novos novas grande grandes pequeno pequena primeiro primeira "
      "russo russos russa ucraniano ucranianos norte-coreano norte-coreanos português portuguesa brasileiro vazio vazia total jovem jovens velho" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_NOUN,
      "ano anos dia dias semana semanas mês meses hora horas minuto minutos noite manhã tarde inverno verão primavera outono trimestre século "
      "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo "
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro" },
    { FORMS_AS_WRITTEN, WORD_MEASURE | WORD_NOUN, "número total média soma quantidade maioria valor resto recorde balanço montante" },
    { FORMS_AS_WRITTEN, WORD_PAST,
      "custa custam custou custava pesa pesam pesava mede medem dura duram durou tem têm atinge atingem vale valem ganha ganham perde perdem cobre cobrem chega chegam produz produzem consome consomem "
      "emprega vive vivem viviam habitam supera superam guarda guardam contém transporta levava levavam recebe recebem representa espera sobe sobem cai caem rejeita rejeitam procuram procura "
      "aconselham ocupa ocupam enchiam bloqueia pede pedem usa usam utiliza possui paga pagam obteve fez disse perdeu matou feriu pôs veio deteve conta contam leva levam" },
    { FORMS_AS_WRITTEN, WORD_PARTICIPLE, "feito dito visto posto aberto escrito roto morto ganho pago gasto" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST,
      "disse disseram anunciou anunciaram informou informaram afirmou afirmaram assegurou declarou assinalou explicou indicou indicaram confirmou confirmaram diz dizem afirma estima estimam estimou "
      "calcula calculam comunicou relatou advertiu aconselham recomendam recomenda acrescentou sustenta referiu" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_EXPECTED, "prevê preveem espera esperam pede pedem exige exigem reivindica" },
    { FORMS_AS_WRITTEN, WORD_ACCORDING, "segundo conforme" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN,
      "ministério polícia governo autoridade autoridades exército câmara prefeitura procuradoria tribunal sindicato empresa companhia grupo banco agência instituto escritório comissão partido parlamento "
      "associação federação organização hospital guarda proteção universidade inteligência onu otan nato kremlin operador direção presidência bombeiros fundação" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN | WORD_PERSON,
      "porta-voz ministro ministra médico médicos especialista especialistas perito peritos responsável responsáveis presidente chefe autarca procurador diretor diretora analista analistas "
      "investigador investigadores pesquisador pesquisadores cientistas testemunha testemunhas advogado comandante general organizadores economistas funcionário funcionários governador" },
    { FORMS_AS_WRITTEN, WORD_TITLE | WORD_NOUN, "sr. sra. dr. dra. dom ministro ministra presidente general porta-voz" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM | WORD_SPEAKER | WORD_NOUN, "reuters bloomberg lusa afp tass ukrinform jornal diário yonhap interfax" },
    { FORMS_AS_WRITTEN, WORD_DOCUMENT | WORD_NOUN, "relatório estudo inquérito sondagem pesquisa dados estatísticas documento" },
    { FORMS_AS_WRITTEN, WORD_POSSIBLE, "poderia poderiam poderá talvez possivelmente provavelmente" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_PAST, "cortará cortarão custará custarão será serão atingirá prevê preveem construirá receberá enviará investirá criará suprimirá" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_MODAL, "vai vão deverá deverão" },
    { FORMS_AS_WRITTEN, WORD_HYPOTHETICAL | WORD_CLAUSE, "caso" },
    { FORMS_AS_WRITTEN, WORD_RUMORED, "supostamente alegadamente alegado alegados suposto supostos" },
    { FORMS_AS_WRITTEN, WORD_DISPUTED | WORD_PAST, "desmentiu desmente negou nega negam" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "pessoa pessoas gente homem homens mulher mulheres criança crianças menino menina habitante habitantes morador moradores cidadão cidadãos passageiro passageiros viajantes turista turistas visitante "
      "visitantes mineiro mineiros reformado reformados aposentados socorrista socorristas operário operários empregado empregados trabalhador trabalhadores aluno alunos estudante estudantes professor "
      "professores pais paciente pacientes doente doentes espectador espectadores manifestante manifestantes participante participantes peregrino peregrinos réu réus suspeito suspeitos testemunha "
      "testemunhas jornalista jornalistas motorista motoristas condutor marinheiro marinheiros pescador pescadores civil civis cliente clientes eleitor eleitores membro membros preso presos detidos "
      "polícias bombeiro bombeiros voluntário voluntários médicos enfermeiros agricultor agricultores família famílias vizinhos aldeão aldeões residente residentes migrante migrantes vítima vítimas adeptos "
      "torcedores jogador jogadores tripulante tripulantes fiéis bebés bebês jovem jovens inquirido inquiridos entrevistados menores idosos utilizadores usuários" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "adulto* adulta adultas adolescente* filho filhos filha filhas irmão irmãos irmã irmãs mãe mães avô avós neto netos bebé bebés bebê bebês menores "
      "jovens rapaz rapazes rapariga raparigas meninos meninas idoso* idosa* amigo* vizinho* familiares parentes esposas viúvas órfão órfãos gémeos deputado* "
      "deputada* senador* vereador* ministros autarcas prefeitos candidato* candidata* votantes eleitor* militantes filiados apoiantes apoiadores seguidor* "
      "assinante* utilizador* usuário* cliente* consumidor* comprador* leitor* ouvintes telespectador* espetadores internautas adepto* torcedor* jogador* "
      "futebolistas atleta* desportistas nadador* corredor* ciclista* motociclista* automobilista* motorista* peão peões pedestres condutor* taxista* "
      "camionista* caminhoneiro* piloto* tripulante* marinheiro* pescador* camponês camponeses agricultor* criadores pastores caçadores engenheiro* técnicos "
      "arquitetos docente* estagiário* bolseiros aprendizes enfermeira* enfermeiro* doutores cirurgiões farmacêuticos bombeiro* polícia polícias policiais "
      "agente* guardas juiz juízes magistrado* advogado* jurados preso* presidiário* recluso* detento* criminosos ladrão ladrões traficante* terrorista* "
      "jihadista* rebelde* guerrilheiro* insurgentes milicianos sequestradores atacantes agressores sobrevivente* imigrante* emigrante* migrante* "
      "estrangeiro* indígenas empresário* gestores executivos acionista* investidor* proprietário* inquilino* donos contribuinte* pensionista* desempregado* "
      "beneficiário* doadores voluntário* ativista* músico músicos cantor* ator atores artista* bailarinos escritor* autores jornalista* repórteres "
      "fotógrafo* padre padres monge* freiras bispo* fiéis crentes hóspede* convidados delegado* delegada* representantes diplomatas embaixador* observador* "
      "inspetor* profissionais pedreiros vendedor* comerciante* empregados cozinheiro* escravo* caminhante* montanhistas alpinistas esquiadores banhistas "
      "veraneantes alunas trabalhadoras residentes moradoras civis vítimas sócios colaboradores grevistas aldeões gente refém" },
};

static const kind_words kinds[] = {
    { KIND_TROOPS, "tropas efetivos exército", "soldado soldados militar militares combatente combatentes mercenário mercenários recrutas reservistas", NULL },
    { KIND_KILLED, "morto mortos morta mortas morte mortes óbitos óbito corpo corpos cadáver cadáveres falecimento falecimentos homicídio homicídios assassinato "
      "assassinatos assassínios ", NULL, "morto mortos mortas morreu morreram matou mataram falecido falecidos faleceram assassinados afogados afogaram morrem morrer matam matar assassinado "
      "assassinada faleceu executados abatidos pereceram" },
    { KIND_WOUNDED, "ferido feridos ferida feridas ferimentos", NULL, "ferido feridos feridas feriu feriram hospitalizados ferida hospitalizado hospitalizadas internados internado queimados" },
    { KIND_CAPTURED, "prisioneiro prisioneiros refém reféns prisioneira", NULL, "capturado capturados raptado raptados raptadas sequestrado sequestrados raptaram raptada sequestrada sequestradas capturaram capturada" },
    { KIND_MISSING, "desaparecido desaparecidos desaparecida desaparecidas", NULL, "desaparecido desaparecidos desaparecida desaparecidas desapareceram desapareceu desaparecem desaparecer" },
    { KIND_CASUALTIES, "baixas", NULL, NULL },
    { KIND_DISPLACED, NULL, "refugiado refugiados deslocado deslocados evacuados desalojados", "evacuado evacuados evacuadas retirados fugiu fugiram deslocados desalojados desalojadas sair fugir abandonar abandonaram evacuada retiradas fogem "
      "deslocadas desalojado realojados desabrigados" },
    { KIND_ARRESTED, "detenções prisões detenção prisão", NULL, "detido detidos detidas deteve detiveram preso presos presas prendeu prenderam detida encarcerados capturados" },
    { KIND_INFECTED, "caso casos infeções infecções contágios infetados infectados contágio infeção infecção", NULL, "infetado infetados infectado infectados infectadas infetadas contraíram contraiu contagiados adoeceram infetada infectada contagiado contagiada "
      "contagiadas adoeceu contrair" },
    { KIND_PEOPLE, "população multidão", NULL, NULL },
    { KIND_VOTES, "voto votos boletins", NULL, NULL },
    { KIND_JOBS, "emprego empregos posto postos vagas despedimentos demissões", NULL, NULL },
    { KIND_MUNITIONS, "projétil projéteis míssil mísseis foguete foguetes drone drones bomba bombas mina minas munição munições granadas obuses bala balas cartucho cartuchos "
      "torpedos granada obus explosivos foguetão ogivas", NULL, NULL },
    { KIND_VEHICLES, "tanque tanques veículo veículos carro carros camião camiões caminhão caminhões autocarro autocarros ônibus comboio comboios trem trens trator tratores "
      "motos blindados ambulâncias automóvel automóveis carrinha carrinhas camioneta camionetas bicicleta bicicletas motocicleta motocicletas mota motas moto "
      "táxi táxis ambulância vagão vagões locomotiva locomotivas elétricos escavadoras viatura viaturas carruagens canhões", NULL, NULL },
    { KIND_AIRCRAFT, "avião aviões helicóptero helicópteros caças aeronaves aeronave avioneta avionetas jatos jato", NULL, NULL },
    { KIND_SHIPS, "navio navios barco barcos ferry pesqueiro pesqueiros petroleiro petroleiros submarinos embarcações embarcação barcaça barcaças veleiro veleiros iate "
      "iates fragata fragatas bote botes submarino cargueiro cargueiros lancha lanchas canoas navio-tanque", NULL, NULL },
    { KIND_BUILDINGS, "casa casas edifício edifícios prédio prédios habitação habitações lar lares apartamento apartamentos escola escolas igreja igrejas hotel hotéis "
      "hospitais fábrica fábricas quintas hospital clínica clínicas colégio colégios universidade universidades loja lojas farmácia farmácias restaurante "
      "restaurantes museu museus biblioteca bibliotecas teatro teatros templo templos mesquita mesquitas catedral catedrais torre torres palácio palácios "
      "castelo castelos vivenda vivendas moradia moradias cabana cabanas imóvel imóveis alojamento alojamentos armazém armazéns supermercado supermercados "
      "sucursal sucursais agências escritórios creche creches prisões estação estações pavilhões residências barracas", NULL, NULL },
    { KIND_ANIMALS, "animal animais vaca vacas boi bois porco porcos ovelha ovelhas cavalo cavalos cão cães gato gatos ave aves pássaros peixes galinhas cabras lobo lobos "
      "baleias abelhas gado touro touros bezerro bezerros vitelos cordeiro cordeiros burro burros mulas camelos elefante elefantes leão leões tigre tigres "
      "urso ursos raposa raposas veado veados javali javalis coelho coelhos ratos rato pato patos gansos peru perus frango frangos galos pombo pombos águia "
      "águias abutres cegonhas pinguins golfinho golfinhos tubarão tubarões focas tartaruga tartarugas cobras crocodilos rãs inseto insetos borboletas "
      "cachorro cachorros macaco macacos gorilas égua éguas potros atuns salmões galinha cabra baleia lince linces suínos bovinos", NULL, NULL },
    { KIND_FLIGHTS, "voo voos", NULL, NULL },
};
/* clang-format on */

const lexicon_source lexicon_source_pt = { rows, sizeof rows / sizeof *rows, kinds,
                                           sizeof kinds / sizeof *kinds, false };
