#!/usr/bin/env node
// Starts the program that draws every kind of card; what it does and takes is told by --help. `npm run cards` compiles it.
import '../.build-cards/tests/practice/page/cards-program.js';
