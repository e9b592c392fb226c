#!/usr/bin/env node
// Starts the program that asks the labelled questions; what it does and takes is told by --help.
import '../dist/src/curating/evaluate.js';
