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
    { FORMS_AS_WRITTEN, WORD_PERSON | WORD_NOUN,
      "adulte adultes adolescent adolescents adolescente adolescentes ado ados élus sénateur sénateurs sénatrices député députés députées maires ministres "
      "candidat candidats candidate candidates adhérent adhérents militant militants militantes électrice électrices votants abonné auditeur auditeurs "
      "téléspectateur téléspectateurs internaute internautes utilisateur lecteur lecteurs fan fans acheteur acheteurs consommateur consommateurs actionnaire "
      "actionnaires propriétaire propriétaires locataire investisseur investisseurs contribuable contribuables chômeur chômeurs demandeur demandeurs "
      "allocataires bénéficiaire bénéficiaires apprenti apprentis stagiaire stagiaires lycéen lycéens collégien collégiens écolier écoliers étudiante "
      "étudiantes professeur enseignantes instituteurs chercheurs scientifiques ingénieur ingénieurs technicien techniciens cadres dirigeants patrons "
      "entrepreneur entrepreneurs artisan artisans commerçant commerçants vendeur vendeurs cuisiniers serveurs infirmier infirmière infirmières soignant "
      "soignants chirurgiens pharmaciens dentistes ambulanciers gendarme gendarmes agents douaniers gardien gardiens juges avocats magistrats jurés prévenu "
      "prévenus voleur voleurs trafiquant trafiquants cambrioleurs malfaiteurs terroriste terroristes djihadiste djihadistes rebelle rebelles insurgés "
      "pirates survivant survivants rescapé rescapés orphelin orphelins veuves sinistré sinistrés sans-papiers clandestins immigré immigrés ressortissant "
      "ressortissants paysan paysans éleveur éleveurs berger bergers exploitants bûcherons pilote pilotes matelots routiers cheminots conducteurs "
      "automobiliste automobilistes motard motards cycliste cyclistes piéton piétons usager usagers randonneur randonneurs alpiniste alpinistes skieur "
      "skieurs nageur nageurs baigneurs coureur coureurs sportifs athlète athlètes joueuses musicien musiciens chanteurs acteurs artiste artistes danseurs "
      "écrivains auteurs photographes prêtre prêtres moine moines religieuses évêques croyants paroissiens vacanciers estivants hôtes convives délégué "
      "délégués représentants diplomate diplomates observateur observateurs inspecteurs experts père pères mère mères fils frère frères sœur sœurs jumeaux "
      "cousin cousins neveux petits-enfants grands-parents ami amis voisin voisins copains nouveau-né nouveau-nés nourrisson nourrissons gamins aînés senior "
      "seniors centenaires opposants spectatrices marcheurs grévistes collaborateurs intérimaires saisonniers ouvrières salariées employées habitantes "
      "passagères touristes dockers livreurs éboueurs mineure mineures survivantes fonctionnaires agriculteurs maraîchers viticulteurs boulangers "
      "électriciens plombiers maçons" },
};

static const kind_words kinds[] = {
    { KIND_TROOPS, "troupes effectifs armée", "soldat soldats militaire militaires combattant combattants mercenaire mercenaires conscrits réservistes fantassins recrues officier officiers", NULL },
    { KIND_KILLED, "mort morts morte décès corps cadavre cadavres tués bilan dépouilles homicide homicides meurtre meurtres assassinat assassinats noyades", NULL, "tué tués tuée tuées mort morts mortes décédé décédés décédées péri noyés abattus assassinés tuent succombé mourir tuer tuant tua tuèrent mourut "
      "moururent décéda décèdent meurt meurent périrent noyé noyées exécutés abattu assassiné abattues" },
    { KIND_WOUNDED, "blessé blessés blessée blessées blessure blessures", NULL, "blessé blessés blessée blessées blesse hospitalisés hospitalisées blesser blessant hospitalisé hospitalisée brûlés blessent" },
    { KIND_CAPTURED, "prisonniers prisonnier otage otages captifs", NULL, "capturé capturés enlevé enlevés enlevée enlevées kidnappés captive captifs capturées kidnappé kidnappées séquestrés capturée" },
    { KIND_MISSING, "disparu disparus disparition disparitions", NULL, "disparu disparus disparue disparues manquants introuvables disparaissent disparaître" },
    { KIND_CASUALTIES, "pertes victime victimes", NULL, NULL },
    { KIND_DISPLACED, NULL, "réfugié réfugiés réfugiées déplacé déplacés évacués sans-abri", "évacué évacués évacuée évacuées fui déplacés déplacées fuient partir quitter chassés relogées relogés fuir fuit fuyant fuyaient chassé évacuer "
      "évacuent délogés expulsés relogé fuite" },
    { KIND_ARRESTED, "arrestation arrestations interpellations interpellation", NULL, "arrêté arrêtés arrêtée arrêtées interpellé interpellés interpellées incarcérés emprisonnés détenus interpellée arrêter incarcéré incarcérées écroué "
      "écroués appréhendés détenues" },
    { KIND_INFECTED, "cas infections contaminations contamination infection", NULL, "infecté infectés infectées contaminé contaminés contaminées contracté attrapé malades contaminée infectée contracter attraper" },
    { KIND_PEOPLE, "population foule", NULL, NULL },
    { KIND_VOTES, "voix vote votes suffrages bulletins suffrage bulletin", NULL, NULL },
    { KIND_JOBS, "emploi emplois poste postes", NULL, NULL },
    { KIND_MUNITIONS, "obus missile missiles roquette roquettes drone drones bombe bombes mine mines munitions grenades cartouches projectile projectiles torpille torpilles "
      "ogive ogives balles grenade munition cartouche", NULL, NULL },
    { KIND_VEHICLES, "char chars véhicule véhicules voiture voitures camion camions bus autobus autocars train trains tracteur tracteurs moto motos ambulances blindés "
      "tramways automobile automobiles fourgon fourgons fourgonnettes camionnette camionnettes vélo vélos bicyclettes scooters scooter trottinettes tramway "
      "tram trams métros rames wagon wagons locomotive locomotives moissonneuses pelleteuses canons obusiers ambulance taxi taxis remorques autocar", NULL, NULL },
    { KIND_AIRCRAFT, "avion avions hélicoptère hélicoptères appareils chasseurs planeurs jets jet bombardiers", NULL, NULL },
    { KIND_SHIPS, "navire navires bateau bateaux ferry ferries cargo cargos chalutier chalutiers pétrolier pétroliers sous-marins voilier voiliers yacht yachts péniche "
      "péniches barque barques canot canots paquebot paquebots frégate frégates destroyers embarcation embarcations vaisseau vaisseaux porte-conteneurs "
      "sous-marin", NULL, NULL },
    { KIND_BUILDINGS, "maison maisons bâtiment bâtiments logement logements foyer foyers immeuble immeubles appartement appartements école écoles église églises hôtel hôtels "
      "hôpitaux usine usines fermes ferme habitation habitations pavillon pavillons villa villas château châteaux chalet chalets cabane cabanes hôpital "
      "clinique cliniques mosquée mosquées synagogue synagogues temples magasin magasins boutique boutiques commerce commerces supermarché supermarchés "
      "restaurant restaurants cafés pharmacie pharmacies boulangeries gare gares entrepôt entrepôts hangar hangars crèche crèches lycée lycées collège "
      "collèges université universités musée musées bibliothèque bibliothèques théâtre théâtres gymnase gymnases piscine piscines studios étables grange "
      "granges résidence résidences édifice édifices succursale succursales agences serres chapelles", NULL, NULL },
    { KIND_ANIMALS, "animal animaux bête bêtes vache vaches bovins cochon cochons porc porcs mouton moutons brebis cheval chevaux chien chiens chat chats oiseau oiseaux "
      "poissons poules chèvres loup loups baleines abeilles bétail volailles ours renard renards cerf cerfs chevreuil chevreuils sanglier sangliers lapin "
      "lapins lièvres rats souris canard canards oie oies dinde dindes poulet poulets poussins veau veaux agneau agneaux taureau taureaux ânes âne chameaux "
      "éléphant éléphants lion lions tigre tigres singe singes gorilles phoque phoques dauphin dauphins requin requins tortue tortues serpents grenouilles "
      "insecte insectes papillon papillons abeille guêpes aigle aigles vautour vautours cigognes cygnes pigeons saumon saumons truites thons chiot chiots "
      "chaton chatons porcelets truies volaille baleine chèvre poule poisson lynx flamants", NULL, NULL },
    { KIND_FLIGHTS, "vol vols", NULL, NULL },
};
/* clang-format on */

const lexicon_source lexicon_source_fr = { rows, sizeof rows / sizeof *rows, kinds,
                                           sizeof kinds / sizeof *kinds, false };
