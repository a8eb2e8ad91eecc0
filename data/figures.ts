/**
 * What each slide shows, in a sentence or two for somebody who cannot see it: the alternative text of its
 * picture in the handout. By headline, so that a slide may move without taking another one's words with it.
 */
export const figures: Readonly<Record<string, string>> = {
  'The LLM Stack — Explained Simply':
    'A building of four floors, cut open. From the ground up: 1 Theory, 2 Frameworks, 3 Models, 4 Applications.',
  'Four questions everybody asks':
    'Four closed doors with a question on each. Where does TensorFlow fit in? What’s the difference between a model and a framework? Do I need to understand transformers to build AI apps? Where should I start learning?',
  'An LLM system is a building with four floors':
    'The building with its floors named. 1 Theory, the foundation; 2 Frameworks, the construction tools; 3 Models, the trained engine; 4 Applications, the product users interact with.',
  'One message goes down every floor and comes back up':
    'A line runs through the building cut open: “Why is the sky blue?” goes down from Applications, is cut into tokens in Models, becomes matrix sums in Frameworks and multiplying and adding in Theory; chances come back up, and the answer leaves at the top: “Air scatters blue light.”',
  'Which floor are you on today?':
    'The building with four signs. 4: I build with a model. 3: I train or tune models. 2: I write training code. 1: I study how it works.',
  'The maths and core ideas behind LLMs':
    'Floor 1, a solid yellow foundation with formulas cut into it. Its ideas: linear algebra (vectors, matrices), probability, backpropagation, optimization (SGD, Adam), transformers, attention mechanism.',
  'Meaning becomes direction':
    'Words as arrows on a plane. Cat and kitten point almost the same way; horse lies between; car and bus point elsewhere. Bars list how near each word is to cat: kitten first, then dog and horse, car and bus; stone last, on the other side of nought.',
  'The model answers with a probability for every next token':
    '“The cat sat on the …” with a bar for every candidate: mat, floor, sofa, roof, moon. A temperature makes the chances flatter or steeper; then one token is drawn: sofa, although mat was likelier.',
  'Backpropagation asks each number: how much did you matter?':
    'A sum as a chain of boxes: a times b, plus c, squared, is 25. Arrows run backwards and give each number its gradient: 30 for a, 20 for b, 10 for c. Underneath, nudging each number shows the same.',
  'SGD zig-zags, Adam adapts':
    'Two maps of the same narrow valley. The path of SGD bounces from wall to wall; the path of Adam curves smoothly and reaches the bottom in a third of the steps.',
  'Attention lets each word look at the others':
    'The words of a sentence about a bank. Arcs run from “bank” to every word; the thicker, the more it counts. A table shows who looks at whom, and a ruler how the meaning of bank has moved between water and money.',
  'A transformer is attention and a small network, stacked':
    'One token as a column of numbers on a conveyor belt. Attention adds something to it, then a small network adds something: that is one block. Strips below count the blocks: 12 in GPT-2 small, 126 in Llama 3.1 405B.',
  'Start here if you want to know why LLMs work':
    'Three doors into the foundation, for students, researchers and curious engineers. Do you need this floor to build an app? No. Come back when you want to know why.',
  'Frameworks turn mathematical ideas into working code':
    'Floor 2, a green workshop with a crane and tools on the wall. It offers automatic differentiation, GPU acceleration, neural network building and training loops; for example TensorFlow, PyTorch, JAX.',
  'You don’t compute gradients by hand':
    'A short piece of code that guesses and measures the loss. Seven lines of calculus are replaced by one, loss.backward(), and a table shows the same gradients both ways.',
  'A GPU does the same small sum on thousands of numbers at once':
    'The same 64 sums done twice: one worker needs 64 steps, 64 workers need one.',
  'A training loop is five lines':
    'Five lines of code: for every batch, measure the loss, clear the old gradients, find the new ones, change the weights. Beside it what they trained: a border wound around a spiral of dots, and a loss curve that falls.',
  'The framework is the workshop, the model is what leaves it':
    'At the left a workshop, the framework: tools, code that people wrote. An arrow, training, leads to the engine on a crane at the right, the model: numbers that training found.',
  'Work here if you train models of your own':
    'Three doors into the workshop, for ML engineers, people training custom models, and researchers experimenting with architectures. PyTorch, Llama, ChatGPT: which is a framework? PyTorch. Llama is a model, ChatGPT an app.',
  'A large language model is made in three stages':
    'Floor 3, a red engine on one shaft with racks of processors. Its stages: pretrained on massive datasets, fine-tuned for performance, aligned for helpfulness and safety. Bars to one scale, for GPT-3 and InstructGPT on one machine: 10 years, 5 days, 2 months.',
  'Models read tokens, not words':
    'A line of text cut in four ways: into 31 characters, then into longer and longer pieces as merges are made, down to 7 tokens with a number each. Bars compare the vocabularies of real models.',
  'Pretraining is guessing the next token, over and over':
    'The loss of a tiny GPT falls below two dashed lines, the blind guess and the knowledge of letter pairs. Three lists of names it invented: noise at step 0, sounds at step 500, names at step 3,000.',
  'The same recipe, a hundred million times larger':
    'A scale of sizes. If the names model is 1 millimetre long, GPT-2 small is 30 metres, GPT-3 is 42 kilometres, and Llama 3.1 is 97 kilometres, up to the edge of space.',
  'It takes huge datasets, GPU clusters and advanced engineering':
    'Shelves of books for 15.6 trillion tokens, a field of racks for up to 16 thousand GPUs, and a crew at desks: 466 interruptions in 54 days. Bars compare the GPU hours of Llama 3.1 405B with those of DeepSeek-V3, about a tenth.',
  'Fine-tuning: same weights, a little new data':
    'The weights of the names model as a field of squares, each as large as its change: small. Before, 3% of its names end in o; after 141 names that end in o and 300 small steps, 95% do.',
  'Alignment: people pick the better answer':
    'Four steps in a row: the model writes two answers, people choose, a reward model learns to score like them, and the model follows: the better answer becomes far likelier.',
  'Most developers do not work at this layer':
    'Many people on floor 4, very few on floor 3. A conversation goes down to an engine under lock and key: today it answers “Hello, Ada”; in a new chat tomorrow it cannot know the name.',
  'AI products are created here, and most people build here':
    'Floor 4, a purple shop front with people at desks under a sign, chat. Its products: chatbots, AI agents, RAG systems, AI-powered SaaS features; for example ChatGPT, Claude.',
  'Here you call APIs, design prompts, build workflows, connect tools':
    'The code of a chat request, thirteen lines. Four labels point at its parts: call APIs, design prompts, connect tools, build workflows.',
  'A chatbot is a model plus everything around it':
    'A box named ChatGPT: the product. In it, hidden instructions and the whole conversation go into the engine, the model; beside it are tools: search, a calculator, your files. The answer comes out to you.',
  'A prompt is a program in plain words':
    'A sheet of paper in four parts, from the top: system, context, examples, question. A bar beside each estimates its tokens; together about 51.',
  'RAG looks it up, then answers':
    'A question goes to search, the cards found go into the prompt, the model answers. Six policy cards with their scores, three of them picked; without search the answer is a wrong guess, with search each part of it names its card.',
  'An agent is a model in a loop with tools':
    'A loop: goal, think, act, observe, and round again until the answer. Two rounds on the way to “You have 108 minutes”: the clock says 19:42, the calculator says 108.',
  'You usually don’t train models, you use them':
    'Four doors into the shop, for startup founders, product engineers, full-stack developers and automation builders. Prices change daily: train a model on them? No. Look them up, and put them in the prompt.',
  'Where you start depends on what you want':
    'The building with two ways. Stairs from the bottom, Theory, Frameworks, Models: to understand how LLMs work. A lift from the top, Applications, and deeper only when needed: to build AI products.',
  'Each floor has its own job and its own people':
    'A table beside the building cut open, a row a floor: the layer, what it means, who works here. The same table is at the end of this handout.',
  'Walk through the building yourself':
    'The building as a plan: four floors, each with its rooms, and in each room the number of the sheet that shows it.',
  'To build products, start with an API':
    'Four steps, all on floor 4: learn how to use LLM APIs, build small AI apps, learn prompt engineering, explore RAG and agents. A dotted line leads down: learn deeper only when needed.',
  'To go deep, start with linear algebra':
    'Four steps from the bottom up: learn linear algebra basics and study transformers on floor 1, implement a small model on floor 2, train on a dataset on floor 3.',
  'Four questions, four answers':
    'The four doors, open. TensorFlow is among the tools, on floor 2. The framework is the workshop, the model is what leaves it. You need no transformers to build apps. Start at the top to build, at the bottom to understand.',
  'Know where you are in the stack':
    'The building with a pointer at floor 4: you are here. Dashed pointers at the other floors show where you could go.',
  'Thank you: star it, share it':
    'Star the repository, share it with someone learning AI; MIT License. Two codes for a phone: the deck and the handout.',
  'Where the figures come from': 'The list of sources. It is also at the end of this handout, with links.',
  'The words of this talk, in plain words': 'The glossary. It is also at the end of this handout.',
}

/** The alternative text of the slide with this headline: the headline itself until somebody writes a better one. */
export const figureOf = (headline: string): string => figures[headline] ?? headline
