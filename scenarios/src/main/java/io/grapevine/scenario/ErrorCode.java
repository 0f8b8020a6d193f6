package io.grapevine.scenario;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every kind of mistake a scenario can hold, explained for {@code grapevine explain CODE}. E10: the file, E11: its keys,
 * E12: its values, E13: values that do not go together, E14: what only the data or the world shows, E15: plug-ins; W: warnings.
 *
 * <p>Examples are pieces of a file; the tests read each of them. A code never changes its meaning.
 */
public enum ErrorCode {
    E1001(
            "the file cannot be read",
            "There is no file of this name, it is a folder, or its permissions forbid reading it. Names are relative to the"
                    + " folder you are in.",
            "grapevine run scenarios/te.yaml",
            "grapevine run scenarios/tea.yaml"),
    E1002(
            "the file is too large",
            "A scenario is at most 1 MB. Networks and long lists belong in files of their own, which the scenario names.",
            "world: {network: {edges: [...a million lines...]}}",
            "world: {network: {edges: follows.txt.gz}}"),
    E1003(
            "the file is not UTF-8",
            "Scenario files are UTF-8 text. Editors call it an encoding; save the file again with UTF-8. A byte order mark at"
                    + " the start is fine.",
            "(a file saved as Latin-1 or UTF-16)",
            "(the same file saved as UTF-8)"),
    E1004(
            "the file is empty",
            "There is nothing but white space and comments. Start from a template: grapevine new campaign.",
            "# to do",
            "grapevine: 1"),
    E1005(
            "several documents",
            "A line of three dashes starts another YAML document. One file holds one scenario; compare campaigns as arms of"
                    + " one scenario, or write several files.",
            "question: one?\n---\nquestion: two?",
            "question: both?"),
    E1006(
            "not YAML",
            "The parser lost its way, so nothing behind this place was looked at. The usual reasons: a text that holds ': ' or"
                    + " starts with one of @ ` % * & ! | > and needs quotes, a bracket or quote that is never closed, lines that"
                    + " do not line up with their neighbours.",
            "question: Which mix: micro or macro?",
            "question: \"Which mix: micro or macro?\""),
    E1007(
            "a tab",
            "YAML is indented with spaces. Tell your editor to insert spaces when you press the tab key.",
            "run:\n\tdays: 60",
            "run:\n  days: 60"),
    E1008(
            "anchors and aliases",
            "YAML can name a value (&name) and repeat it (*name). Scenarios do not: whoever reads an arm should see what it"
                    + " does. Write the value out, or set it in a profile. A text that starts with & or * needs quotes.",
            "run: &r {days: 60}\nquestion: *r",
            "run: {days: 60}\nquestion: \"*r\""),
    E1009(
            "a tag",
            "Tags such as !!str or !mine tell YAML what a value is. The language knows that from the key. A text that starts"
                    + " with ! needs quotes.",
            "title: !!str 12",
            "title: 12"),
    E1010(
            "a merge key",
            "The key << of YAML 1.1 copies another map. YAML 1.2 and this language have none; write the keys out.",
            "run: {<<: {days: 60}, seed: 1}",
            "run: {days: 60, seed: 1}"),
    E1011(
            "nested too deep",
            "Lists and maps lie in one another more than 32 levels deep. The language needs eight; a bracket too many is"
                    + " more likely.",
            "question: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[deep]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "question: deep"),
    E1012(
            "a key given twice",
            "A map has each key once. Other readers keep the last of them without a word, so one of two values would be"
                    + " ignored. Two arms need two names.",
            "run: {days: 60, days: 90}",
            "run: {days: 90}"),
    E1013(
            "a key that is no name",
            "Keys are names. A bracket or brace at the place of a key is usually a value without its key.",
            "run: {[days]: 60}",
            "run: {days: 60}"),
    E1014(
            "a character that cannot stand in a text",
            "Control characters other than line breaks are no text, in YAML as in this language. They get in by copying from"
                    + " a terminal or a word processor.",
            "question: \u0007ping?",
            "question: ping?"),
    E1101(
            "unknown key",
            "The language has no such key here. Unknown keys are errors, because a misspelt key that is ignored silently"
                    + " gives an answer to another question. The schema lists all keys: grapevine schema.",
            "run: {dais: 60}",
            "run: {days: 60}"),
    E1102(
            "missing key",
            "This key has no default that would be right for everybody, so it must be given.",
            "product: {price: 40 USD}",
            "product: {niche: fitness, price: 40 USD}"),
    E1103(
            "keys that exclude each other",
            "These keys say two different things at one place where one is possible: one network, one model, one way to hire"
                    + " or to choose seeds for an arm. Make two arms or two scenarios of them.",
            "model: {trust_weighted: {}, independent_cascade: {probability: 0.1}}",
            "model: {trust_weighted: {}}"),
    E1104(
            "nothing chosen",
            "One of several keys must be here to say what is meant, and none is. The message lists them.",
            "model: {}",
            "model: {trust_weighted: {}}"),
    E1105(
            "no value",
            "The key stands there without a value, or with an empty text. Delete the key to get its default.",
            "run: {days: }",
            "run: {days: 60}"),
    E1106(
            "a name that cannot be used",
            "Names of arms, tiers and profiles go into file names, columns and the command line, so they are made of the"
                    + " letters a to z, digits, _ and -, start with a letter or digit, and are at most 40 long.",
            "arms: {\"half & half\": {budget: 5_000 USD, hire: {tier: micro}}}",
            "arms: {half_half: {budget: 5_000 USD, hire: {tier: micro}}}"),
    E1107(
            "a reserved name",
            "The arm control is made by the program: the same world with no campaign. Give your arm another name. To run"
                    + " without a control arm, write control: none.",
            "arms: {control: {budget: 5_000 USD, hire: {tier: micro}}}",
            "arms: {baseline: {budget: 5_000 USD, hire: {tier: micro}}}"),
    E1108(
            "an override that cannot be applied",
            "An override is key.path=value: the keys from the root of the file, joined by dots, then = and the value as it"
                    + " would stand in the file. Elements of lists are counted from 0: world.creators.list[0].followers.",
            "profiles: {quick: {run..days: 10}}",
            "profiles: {quick: {run.days: 10}}"),
    E1109(
            "unknown profile",
            "The scenario has no profile of this name. The names quick, standard and paper are always allowed; they change"
                    + " nothing unless the file says what they change.",
            "grapevine run tea.yaml --profile fats",
            "grapevine run tea.yaml --profile fast"),
    E1201(
            "another kind of value",
            "A list, a map or a single value stands where another of these is expected.",
            "world: {niches: fitness}",
            "world: {niches: [fitness]}"),
    E1202(
            "not a number",
            "Numbers are written with a decimal point; underscores may group digits; k, M and B stand for a thousand, a"
                    + " million and a billion; 1e6 works too. Commas and hexadecimal digits do not. 010 is ten.",
            "world: {people: 5.000.000}",
            "world: {people: 5_000_000}"),
    E1203(
            "outside its range",
            "The number is possible in itself, but not here. A share lies between 0 and 1: write 4.8% or 0.048, not 4.8."
                    + " The range of each key is in the schema: grapevine schema.",
            "run: {level: 95}",
            "run: {level: 95%}"),
    E1204(
            "a missing or wrong unit",
            "A quantity carries its unit: money as 40 USD (a number, then the ISO 4217 code), times as 60 d, 36 h, 30 min or"
                    + " 2 weeks, shares as 5% or 0.05. A dollar sign could be one of twenty dollars, and 40 could be cents. Where"
                    + " the key itself names the unit (run.days), the number stands alone.",
            "overhead: 75",
            "overhead: 75 USD"),
    E1205(
            "an unknown word",
            "This key takes one of a few words, and this is none of them. The message lists them. For yes or no, YAML 1.2"
                    + " has true and false only.",
            "control: off",
            "control: none"),
    E1206(
            "a fraction of a cent",
            "Money is counted in whole cents, and rounding is not done behind your back.",
            "overhead: 74.999 USD",
            "overhead: 75 USD"),
    E1207(
            "currencies",
            "All amounts of a scenario are in one currency, written as its ISO 4217 code in capitals. Nothing is converted:"
                    + " convert before you write the file, at the rate of your choice.",
            "overhead: 75 EUR\nproduct: {niche: fitness, price: 40 USD}",
            "overhead: 75 EUR\nproduct: {niche: fitness, price: 37 EUR}"),
    E1208(
            "not a finite number",
            "Infinity and not-a-number are no quantities of a scenario. To leave a range open, leave its key out.",
            "tiers: [{name: nano, from: 0, below: .inf}]",
            "tiers: [{name: nano, from: 0}]"),
    E1209(
            "not a whole number",
            "This key counts things, and half a thing cannot be counted. 1e3 and 2.5k are whole; 2.5 is not.",
            "run: {days: 60.5}",
            "run: {days: 60}"),
    E1210(
            "too few or too many",
            "The list, map or text has fewer or more entries or characters than the key can take.",
            "world: {niches: []}",
            "world: {niches: [fitness]}"),
    E1211(
            "another version of the language",
            "The key grapevine says which version of the scenario language the file is written in. This program reads"
                    + " version 1.",
            "grapevine: 2",
            "grapevine: 1"),
    E1301(
            "unknown niche",
            "Products, creators and arms name niches that the world has. The list is world.niches; give your own list to"
                    + " use other names.",
            "product: {niche: fitnes}",
            "product: {niche: fitness}"),
    E1302(
            "unknown tier",
            "Arms name tiers of the key tiers: nano, micro, macro, mega unless the scenario says five, which adds mid, or"
                    + " lists its own.",
            "arms: {a: {budget: 5_000 USD, hire: {tier: mid}}}",
            "tiers: five\narms: {a: {budget: 5_000 USD, hire: {tier: mid}}}"),
    E1303(
            "shares that do not add up",
            "The shares of a split are parts of one budget: together they are exactly 100 %.",
            "arms: {a: {budget: 5_000 USD, split: {micro: 50%, macro: 40%}}}",
            "arms: {a: {budget: 5_000 USD, split: {micro: 60%, macro: 40%}}}"),
    E1304(
            "the wrong way round",
            "The lower end of a range lies above its upper end, counting the defaults of what is not given.",
            "run: {replicates: {at_least: 400, at_most: 64}}",
            "run: {replicates: {at_least: 64, at_most: 400}}"),
    E1305(
            "unknown arm",
            "An expectation names an arm that the scenario does not have. The control arm is called control.",
            "arms: {micro: {budget: 5_000 USD, hire: {tier: micro}}}\n"
                    + "expect: {quick: [{arm: mikro, metric: conversions, between: [1, 9]}]}",
            "arms: {micro: {budget: 5_000 USD, hire: {tier: micro}}}\n"
                    + "expect: {quick: [{arm: micro, metric: conversions, between: [1, 9]}]}"),
    E1306(
            "unknown metric",
            "An expectation names a metric that this kind of arm does not report. Classic models report spread and steps;"
                    + " campaigns report what summary.json holds.",
            "model: {independent_cascade: {probability: 0.1}}\nworld: {network: {ring: {accounts: 9, neighbours: 2}}}\n"
                    + "arms: {a: {share: 10%}}\nexpect: {quick: [{arm: a, metric: conversions, between: [1, 9]}]}",
            "model: {independent_cascade: {probability: 0.1}}\nworld: {network: {ring: {accounts: 9, neighbours: 2}}}\n"
                    + "arms: {a: {share: 10%}}\nexpect: {quick: [{arm: a, metric: spread, between: [1, 9]}]}"),
    E1307(
            "nothing to sell",
            "A campaign sells something: its conversions, revenue and match of niches need a product.",
            "arms: {a: {budget: 5_000 USD, hire: {tier: micro, niche: fitness}}}",
            "product: {niche: fitness}\narms: {a: {budget: 5_000 USD, hire: {tier: micro}}}"),
    E1308(
            "an arm that does not go with the model",
            "Campaigns, with budget and hire or split, need the model trust_weighted, where posts persuade and people buy."
                    + " Seed sets, with seed_accounts, choose or share, belong to the classic models.",
            "arms: {a: {choose: {count: 50, by: followers}}}",
            "model: {independent_cascade: {probability: 0.1}}\nworld: {network: {edges: follows.txt}}\n"
                    + "arms: {a: {choose: {count: 50, by: followers}}}"),
    E1309(
            "no network",
            "The classic models spread on a network that the scenario names: a file, or a textbook network.",
            "model: {independent_cascade: {probability: 0.1}}\narms: {a: {share: 1%}}",
            "model: {independent_cascade: {probability: 0.1}}\narms: {a: {share: 1%}}\n"
                    + "world: {network: {erdos_renyi: {accounts: 1000, mean_degree: 8}}}"),
    E1310(
            "whom to hire",
            "A campaign says either whom it hires, or how it splits its budget between tiers: one of both.",
            "arms: {a: {budget: 5_000 USD}}",
            "arms: {a: {budget: 5_000 USD, hire: {tier: micro}}}"),
    E1311(
            "creators that do not go with the world",
            "In a grown world, creators are drawn (count, followers) or listed (list). In a given network, they are the"
                    + " accounts with enough followers (min_followers).",
            "world: {creators: {min_followers: 500}}",
            "world: {creators: {count: 20_000}}"),
    E1312(
            "columns that do not fit",
            "A list of follows has a column for the author and one for the follower. The model takes a number from a column of the network file, which must be named in world.network.columns, or be"
                    + " the number of one, counted from 1. Generated networks have no columns.",
            "world: {network: {edges: a.txt, columns: [author, follower, weight]}}\n"
                    + "model: {independent_cascade: {probability: {column: wieght}}}\narms: {a: {share: 1%}}",
            "world: {network: {edges: a.txt, columns: [author, follower, weight]}}\n"
                    + "model: {independent_cascade: {probability: {column: weight}}}\narms: {a: {share: 1%}}"),
    E1313(
            "a network that cannot exist",
            "No account can have more neighbours than there are other accounts, a ring has as many on the left as on the"
                    + " right, and the sum of all degrees is even.",
            "world: {network: {ring: {accounts: 9, neighbours: 3}}}",
            "world: {network: {ring: {accounts: 9, neighbours: 4}}}"),
    E1314(
            "ranges out of order",
            "Tiers and price points stand from small to large; tiers do not overlap.",
            "tiers: [{name: small, from: 0, below: 20k}, {name: micro, from: 10k}]",
            "tiers: [{name: small, from: 0, below: 10k}, {name: micro, from: 10k}]"),
    E1315(
            "the same entry twice",
            "Each entry of this list may stand in it once: a second one would change nothing, or make a name ambiguous.",
            "world: {niches: [fitness, food, fitness]}",
            "world: {niches: [fitness, food]}"),
    E1316(
            "an audience larger than its market",
            "At most 95 % of the people can follow one creator. Make the market larger or the creator smaller.",
            "world: {people: 1M, creators: {followers: {to: 1.5M}}}",
            "world: {people: 10M, creators: {followers: {to: 1.5M}}}"),
    E1317(
            "unknown creator",
            "An arm hires creators by the names in world.creators.list, or by number from 0 in the order of the world."
                    + " Creators that are drawn have numbers only.",
            "world: {creators: {list: [{name: anna, followers: 20k, niche: fitness}]}}\n"
                    + "arms: {a: {budget: 5_000 USD, hire: {creators: [hanna]}}}",
            "world: {creators: {list: [{name: anna, followers: 20k, niche: fitness}]}}\n"
                    + "arms: {a: {budget: 5_000 USD, hire: {creators: [anna]}}}"),
    E1318(
            "thresholds that do not fit the network",
            "A list of thresholds has one number for each account, in the order of the accounts.",
            "model: {threshold: {counts: [0, 1]}}\nworld: {network: {complete: {accounts: 3}}}\narms: {a: {}}",
            "model: {threshold: {counts: [0, 1, 2]}}\nworld: {network: {complete: {accounts: 3}}}\narms: {a: {}}"),
    E1319(
            "chances that exceed 1 together",
            "These numbers make up one chance, and nothing happens more often than always. Lower one of them.",
            "model: {bass: {innovation: 0.3, imitation: 0.8}}\nworld: {network: {complete: {accounts: 9}}}\narms: {a: {}}",
            "model: {bass: {innovation: 0.03, imitation: 0.38}}\nworld: {network: {complete: {accounts: 9}}}\n"
                    + "arms: {a: {}}"),
    E1320(
            "a network for a model that has its own",
            "In this model everybody may meet everybody, and strong ties are part of the model; a network would have no"
                    + " part in it. Say only how many accounts there are.",
            "model: {talk_of_the_network: {}}\nworld: {network: {ring: {accounts: 9, neighbours: 2}}}\narms: {a: {}}",
            "model: {talk_of_the_network: {}}\nworld: {network: {complete: {accounts: 9}}}\narms: {a: {}}"),
    E1321(
            "unknown platform",
            "A hire names one of the scenario's platforms, or any. Platforms are listed under the key platforms.",
            "platforms: [instagram]\narms: {a: {budget: 5_000 USD, hire: {platform: tiktok}}}",
            "platforms: [instagram, tiktok]\narms: {a: {budget: 5_000 USD, hire: {platform: tiktok}}}"),
    E1322(
            "more hires than can be credited",
            "Attribution runs every replicate with every subset of the hires of an arm: 64 times for six hires, twice as often"
                    + " with each further one. Put hires together, or switch run.attribution off.",
            "run: {attribution: true}\narms: {a: {budget: 70_000 USD, hires: [{}, {}, {}, {}, {}, {}, {}]}}",
            "run: {attribution: true}\narms: {a: {budget: 70_000 USD, hires: [{tier: nano}, {tier: micro}]}}"),
    E1323(
            "a choice of seeds that does not fit its rule",
            "A choice says either count, or budget together with price. epsilon and confidence belong to reverse_reachable,"
                    + " worlds to greedy, with to seed policies; random takes count alone. Rules go by stored follows, which"
                    + " a complete network has none of.",
            "model: {independent_cascade: {probability: 0.1}}\nworld: {network: {ring: {accounts: 9, neighbours: 2}}}\n"
                    + "arms: {a: {choose: {count: 5, by: greedy, epsilon: 0.1}}}",
            "model: {independent_cascade: {probability: 0.1}}\nworld: {network: {ring: {accounts: 9, neighbours: 2}}}\n"
                    + "arms: {a: {choose: {count: 5, by: reverse_reachable, epsilon: 0.1}}}"),
    E1324(
            "a choice of seeds that does not fit the model",
            "degree_discount, greedy and reverse_reachable, and any choice with budget, target or by_step, ask how strongly"
                    + " follows carry: independent_cascade and linear_threshold say it.",
            "model: {threshold: {fraction: 18%}}\nworld: {network: {ring: {accounts: 9, neighbours: 2}}}\narms: {a: {choose: {count: 5, by: greedy}}}",
            "model: {threshold: {fraction: 18%}}\nworld: {network: {ring: {accounts: 9, neighbours: 2}}}\narms: {a: {choose: {count: 5, by: followers}}}"),
    E1325(
            "a greedy choice too large",
            "Greedy choice holds all its live-arc worlds in memory at once: about 4 bytes for each account and each live follow of"
                    + " each world, and 4 more an account with by_step. Draw fewer worlds, give Java more memory"
                    + " (GRAPEVINE_OPTS=-Xmx8g), or choose by reverse_reachable, which needs none of them and certifies what it"
                    + " chose.",
            "arms: {a: {choose: {count: 50, by: greedy, worlds: 100_000}}}",
            "arms: {a: {choose: {count: 50, by: reverse_reachable}}}"),
    E1401(
            "the network file cannot be read",
            "The path is relative to the folder of the scenario file, not to the folder you are in. .gz files are read as"
                    + " they are.",
            "world: {network: {edges: data/folows.txt}}",
            "world: {network: {edges: data/follows.txt}}"),
    E1402(
            "the network file is malformed",
            "A line of the network file does not have the columns that the scenario names, or a weight is no number. Lines"
                    + " that start with # are comments.",
            "1 2 0.5\n1 3 high",
            "1 2 0.5\n1 3 0.9"),
    E1403(
            "a budget that hires nobody",
            "Fee and overhead of the cheapest creator in question exceed the budget, or the world has no such creator.",
            "arms: {a: {budget: 50 USD, hire: {tier: mega}}}",
            "arms: {a: {budget: 50_000 USD, hire: {tier: mega}}}"),
    E1404(
            "more than there are",
            "The arm asks for more accounts or creators than the world has.",
            "world: {network: {ring: {accounts: 10, neighbours: 2}}}\narms: {a: {choose: {count: 50}}}",
            "world: {network: {ring: {accounts: 100, neighbours: 2}}}\narms: {a: {choose: {count: 50}}}"),
    E1405(
            "an account that is not in the network",
            "Seed accounts are written as the network file writes them. Generated networks number their accounts from 0.",
            "arms: {a: {seed_accounts: [7o]}}",
            "arms: {a: {seed_accounts: [70]}}"),
    E1406(
            "a world too large",
            "The world does not fit: a network holds at most 2^31 follows and 2^30 accounts, and memory may be less. Let one"
                    + " account stand for more people.",
            "world: {people: 8B, people_per_account: 1}",
            "world: {people: 8B, people_per_account: 100}"),
    E1407(
            "weights that are no weights",
            "Chances lie between 0 and 1. In the linear threshold model the weights of the follows of one follower add up to"
                    + " at most 1.",
            "1 3 0.8\n2 3 0.7",
            "1 3 0.5\n2 3 0.4"),
    E1408(
            "a model that lacks what it starts from",
            "TidalTrust tells what one account should think of others: name it as the source, or let each arm name accounts."
                    + " Opinions and trust follow stored follows: a complete network of more than 10,000 accounts has none.",
            "model: {tidaltrust: {column: trust}}\narms: {all: {}}",
            "model: {tidaltrust: {column: trust, source: anna}}\narms: {all: {}}"),
    E1409(
            "opinions that may never settle",
            "Under voter, an account that hears from two groups which never hear from each other can change its opinion for"
                    + " ever. Say how many rounds to watch.",
            "model: {voter: {}}\nrun: {seed: 1}",
            "model: {voter: {}}\nrun: {seed: 1, steps: 1_000}"),
    E1501(
            "no such plug-in",
            "Networks, metrics, seed policies and decision rules can come from plug-ins: jars in the folder that --plugins or"
                    + " GRAPEVINE_PLUGINS names, or in ./plugins. The name is the one that the plug-in gives itself.",
            "world: {network: {plugin: {name: forrest_fire}}}",
            "world: {network: {plugin: {name: forest_fire}}}"),
    E1502(
            "parameters that a plug-in does not take",
            "A plug-in says which parameters it takes, and within which bounds; they stand beside its name.",
            "metrics: [{name: time_to_share, shar: 50%}]",
            "metrics: [{name: time_to_share, share: 50%}]"),
    E1503(
            "a plug-in that fails",
            "The plug-in threw an error or returned what it may not while the world was made. The message is its own; -v"
                    + " shows the stack trace of failures during a run.",
            "world: {network: {plugin: {name: broken}}}",
            "world: {network: {plugin: {name: mended}}}"),
    W2001(
            "a price list in another currency",
            "The built-in price list and overhead are in US dollars. With another currency their numbers are taken as they"
                    + " are. Give fees and overhead of your own.",
            "product: {niche: fitness, price: 37 EUR}\narms: {a: {budget: 5_000 EUR, hire: {tier: micro}}}",
            "product: {niche: fitness, price: 37 EUR}\narms: {a: {budget: 5_000 EUR, hire: {tier: micro}}}\n"
                    + "overhead: 70 EUR\nfees: [{followers: 1k, fee: 45 EUR}, {followers: 1M, fee: 9_000 EUR}]"),
    W2002(
            "a key without effect",
            "With this model or world the key changes nothing. It may be a leftover, or the model may not be the one you"
                    + " mean.",
            "model: {independent_cascade: {probability: 0.1}}\nworld: {network: {edges: follows.txt}}\n"
                    + "arms: {a: {share: 1%}}\noverhead: 75 USD",
            "model: {independent_cascade: {probability: 0.1}}\nworld: {network: {edges: follows.txt}}\n"
                    + "arms: {a: {share: 1%}}"),
    W2003(
            "small audiences in few accounts",
            "Some creators have fewer than a hundred accounts as followers, because one account stands for many people; their"
                    + " figures are noisy.",
            "world: {people_per_account: 50}",
            "world: {people_per_account: 10}");

    private final String title;
    private final String explanation;
    private final String wrong;
    private final String right;

    ErrorCode(String title, String explanation, String wrong, String right) {
        this.title = title;
        this.explanation = explanation;
        this.wrong = wrong;
        this.right = right;
    }

    /** Returns the code that a user typed, in any case. */
    public static Optional<ErrorCode> named(String code) {
        return Stream.of(values())
                .filter(known -> known.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    public boolean isError() {
        return name().startsWith("E");
    }

    /** Returns the mistake in a few words. */
    public String title() {
        return title;
    }

    /** Returns what it means and what to do, in one paragraph. */
    public String explanation() {
        return explanation;
    }

    /** Returns a piece of a file, or of another text, that makes the mistake. */
    public String wrong() {
        return wrong;
    }

    /** Returns the same piece without the mistake. */
    public String right() {
        return right;
    }
}
