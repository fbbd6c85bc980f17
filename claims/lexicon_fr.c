/* lexicon_fr.c - the French words claims are read by. */
#include "claims/lexicon_words.h"

/* clang-format off */
static const word_row rows[] = {
    { FORMS_AS_WRITTEN, WORD_ARTICLE, "le la les l' l’ l un une ce cet cette ces chaque tous toutes" },
    { FORMS_AS_WRITTEN, WORD_OWNER, "son sa ses leur leurs notre nos" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN, "il elle ils elles on nous je" },
    { FORMS_AS_WRITTEN, WORD_PRONOUN | WORD_NOMINAL, "y se s' s’ s lui eux" },
    { FORMS_AS_WRITTEN, WORD_PREPOSITION,
      "de du des d' d’ d en dans pour avec sur par chez à au aux entre depuis sous contre sans vers après avant pendant lors durant jusque selon dès hors malgré parmi" },
    { FORMS_AS_WRITTEN, WORD_OF, "de du des d' d’ d" },
    { FORMS_AS_WRITTEN, WORD_AND, "et ou ni" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE, "que qu' qu’ qu quand lorsque alors mais car tandis comme où" },
    { FORMS_AS_WRITTEN, WORD_CLAUSE | WORD_PRONOUN, "qui dont" },
    { FORMS_AS_WRITTEN, WORD_BE, "est sont était étaient été fut furent sera seront serait reste restent resté restée restés être" },
    { FORMS_AS_WRITTEN, WORD_HAVE, "a ont avait avaient aura auront eu ait avoir" },
    { FORMS_AS_WRITTEN, WORD_MODAL, "peut peuvent doit doivent pourrait pourraient devrait devraient devra devront va vont dû pu veut veulent faut" },
    { FORMS_AS_WRITTEN, WORD_NOT, "ne n' n’ n pas jamais aucun aucune" },
    { FORMS_AS_WRITTEN, WORD_ADVERB,
      "plus moins environ près presque aussi déjà encore soit maximum minimum quelque au-delà seulement ensuite hier aujourd'hui demain ici là très bien "
      "toujours désormais ailleurs autour haut ensemble puis désormais enfin alors" },
    { FORMS_AS_WRITTEN, WORD_ADJECTIVE,
      "âgé âgée âgés âgées long longue large haut haute lourd profond dernier dernière derniers dernières prochain prochaine premier première grand grande grands petites petits petite petit "
      "nouveau nouvelle nouveaux nouvelles autre autres ancien ancienne jeune jeunes vieux vieille vide vides principal total totale entier entière "
      "russe russes ukrainien ukrainiens ukrainienne nord-coréen nord-coréens nord-coréennes français française étranger étrangers mort-né" },
    { FORMS_AS_WRITTEN, WORD_TIME | WORD_NOUN,
      "an ans année années jour jours journée semaine semaines mois heure heures minute minutes nuit matin soir hiver été printemps automne trimestre siècle week-end "
      "lundi mardi mercredi jeudi vendredi samedi dimanche "
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre" },
    { FORMS_AS_WRITTEN, WORD_MEASURE | WORD_NOUN, "nombre total moyenne somme quantité majorité valeur reste ensemble montant record" },
    { FORMS_AS_WRITTEN, WORD_PAST,
      "coûte coûtent coûtait coûtaient pèse pèsent pesait mesure mesurent mesurait dure duré compte comptent comptait atteint atteignent vaut valait gagne gagnent gagnait "
      "perd perdent couvre couvrent couvrait produit produisent consomme consomment emploie employait abrite accueille vit vivent vivaient habitent habite "
      "dépasse touche contient transporte transportait transportaient reçoit reçoivent représente figure attend attendent monte baisse recule augmente "
      "appartient appartiennent rejette rejettent bordaient fouillent cherchent manifestent conseillent supprime traverse traversent tombe passe passent "
      "demande demandent relie utilise utilisent possède possèdent dispose disposent prend prennent prévoit comprend comprennent stationne" },
    { FORMS_AS_WRITTEN, WORD_PARTICIPLE,
      "perdu obtenu reçu atteint vendu produit détruit construit ouvert mis pris fait dit vu bu tenu retenu réduit couru voulu" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_PARTICIPLE,
      "déclaré affirmé annoncé indiqué précisé dit estimé rapporté assuré expliqué confirmé ajouté signalé évalué souligné averti" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST,
      "déclare affirme annonce indique précise estime estiment assure rapporte confirme disent conseillent affirment annoncent signale évalue recommandent" },
    { FORMS_AS_WRITTEN, WORD_SAYS | WORD_PAST | WORD_EXPECTED, "prévoit prévoient réclame réclament exige demande demandent attend attendent prévu" },
    { FORMS_AS_WRITTEN, WORD_ACCORDING, "selon suivant" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN,
      "ministère police gouvernement autorité autorités préfecture armée mairie parquet tribunal syndicat entreprise société groupe banque agence institut bureau "
      "commission parti parlement association fédération organisation hôpital gendarmerie pompiers protection université état-major renseignement onu otan insee kremlin "
      "opérateur direction compagnie présidence office observatoire" },
    { FORMS_AS_WRITTEN, WORD_SPEAKER | WORD_NOUN | WORD_PERSON,
      "porte-parole ministre médecin médecins expert experte experts responsable responsables président présidente chef maire préfet procureur directeur directrice analyste analystes "
      "chercheur chercheuse chercheurs scientifiques témoin témoins avocat commandant général organisateurs économistes enquêteurs syndicalistes secouristes" },
    { FORMS_AS_WRITTEN, WORD_TITLE | WORD_NOUN, "m. mme mm. dr ministre président présidente général porte-parole maire" },
    { FORMS_AS_WRITTEN, WORD_MEDIUM | WORD_SPEAKER | WORD_NOUN, "reuters bloomberg afp tass ukrinform monde journal quotidien yonhap interfax presse" },
    { FORMS_AS_WRITTEN, WORD_DOCUMENT | WORD_NOUN, "rapport étude enquête sondage données chiffres statistiques document bilan" },
    { FORMS_AS_WRITTEN, WORD_POSSIBLE, "pourrait pourraient peut-être probablement éventuellement" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_MODAL, "devrait devraient devra devront va vont" },
    { FORMS_AS_WRITTEN, WORD_EXPECTED | WORD_PAST, "supprimera supprimeront coûtera coûteront sera seront atteindra atteindront prévoit prévoient construira construiront recevra enverra investira créera" },
    { FORMS_AS_WRITTEN, WORD_HYPOTHETICAL | WORD_CLAUSE, "si s'il" },
    { FORMS_AS_WRITTEN, WORD_RUMORED, "prétendument soi-disant présumé présumés présumée" },
    { FORMS_AS_WRITTEN, WORD_DISPUTED | WORD_PAST | WORD_PARTICIPLE, "démenti dément démentent contesté nie nient nié" },
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "personne personnes gens homme hommes femme femmes enfant enfants habitant habitants citoyen citoyens passager passagers voyageur voyageurs touriste touristes visiteur visiteurs "
      "mineur mineurs retraité retraités secouriste secouristes sauveteur sauveteurs ouvrier ouvriers salarié salariés employé employés travailleur travailleurs élève élèves étudiant "
      "étudiants enseignant enseignants professeurs parents patient patients malade malades spectateur spectateurs manifestant manifestants participant participants pèlerin pèlerins "
      "accusé accusés suspect suspects témoin témoins journaliste journalistes chauffeur chauffeurs conducteur marin marins pêcheur pêcheurs civil civils client clients électeur électeurs "
      "membre membres détenu détenus policier policiers pompier pompiers volontaire volontaires bénévole bénévoles médecins infirmiers agriculteur agriculteurs famille familles villageois "
      "résident résidents migrant migrants victime victimes supporter supporters joueur joueurs équipage fidèle fidèles bébé bébés jeune jeunes fille filles garçon garçons locataires riverains "
      "abonnés utilisateurs interrogés sondés campeur campeurs" },
};

static const kind_words kinds[] = {
    { KIND_TROOPS, "troupes effectifs armée", "soldat soldats militaire militaires combattant combattants mercenaire mercenaires conscrits réservistes fantassins recrues", NULL },
    { KIND_KILLED, "mort morts morte décès corps cadavre cadavres tués bilan", NULL, "tué tués tuée tuées mort morts mortes décédé décédés décédées péri noyés abattus assassinés tuent succombé mourir" },
    { KIND_WOUNDED, "blessé blessés blessée blessées blessure blessures", NULL, "blessé blessés blessée blessées blesse hospitalisés hospitalisées" },
    { KIND_CAPTURED, "prisonniers prisonnier otage otages captifs", NULL, "capturé capturés enlevé enlevés enlevée enlevées kidnappés captive captifs capturées" },
    { KIND_MISSING, "disparu disparus disparition disparitions", NULL, "disparu disparus disparue disparues manquants introuvables" },
    { KIND_CASUALTIES, "pertes", NULL, NULL },
    { KIND_DISPLACED, NULL, "réfugié réfugiés réfugiées déplacé déplacés évacués sans-abri", "évacué évacués évacuée évacuées fui déplacés déplacées fuient partir quitter chassés relogées relogés fuir" },
    { KIND_ARRESTED, "arrestation arrestations interpellations", NULL, "arrêté arrêtés arrêtée arrêtées interpellé interpellés interpellées incarcérés emprisonnés détenus" },
    { KIND_INFECTED, "cas infections contaminations", NULL, "infecté infectés infectées contaminé contaminés contaminées contracté attrapé malades" },
    { KIND_PEOPLE, "population foule", NULL, NULL },
    { KIND_VOTES, "voix vote votes suffrages bulletins", NULL, NULL },
    { KIND_JOBS, "emploi emplois poste postes", NULL, NULL },
    { KIND_MUNITIONS, "obus missile missiles roquette roquettes drone drones bombe bombes mine mines munitions grenades cartouches", NULL, NULL },
    { KIND_VEHICLES, "char chars véhicule véhicules voiture voitures camion camions bus autobus autocars train trains tracteur tracteurs moto motos ambulances blindés tramways", NULL, NULL },
    { KIND_AIRCRAFT, "avion avions hélicoptère hélicoptères appareils chasseurs", NULL, NULL },
    { KIND_SHIPS, "navire navires bateau bateaux ferry ferries cargo cargos chalutier chalutiers pétrolier pétroliers sous-marins", NULL, NULL },
    { KIND_BUILDINGS, "maison maisons bâtiment bâtiments logement logements foyer foyers immeuble immeubles appartement appartements école écoles église églises hôtel hôtels hôpitaux usine usines fermes", NULL, NULL },
    { KIND_ANIMALS, "animal animaux bête bêtes vache vaches bovins cochon cochons porc porcs mouton moutons brebis cheval chevaux chien chiens chat chats oiseau oiseaux poissons poules "
      "chèvres loup loups baleines abeilles bétail volailles", NULL, NULL },
    { KIND_FLIGHTS, "vol vols", NULL, NULL },
};
/* clang-format on */

const lexicon_source lexicon_source_fr = { rows, sizeof rows / sizeof *rows, kinds,
                                           sizeof kinds / sizeof *kinds, false };
