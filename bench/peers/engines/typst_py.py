"""python typst_py.py one FOLDER DATA OUT | batch FOLDER N OUTDIR: agreement.typ with the data of one or N municipalities."""

import os
import sys

import typst

mode, folder, first, second = sys.argv[1:]
standards = ['a-2a', 'ua-1']  # what our PDFs conform to
source = os.path.join(folder, 'agreement.typ')
settings = {'root': folder, 'font_paths': [os.path.join(folder, 'fonts')], 'ignore_system_fonts': True}
if mode == 'one':
    typst.compile(source, output=second, sys_inputs={'data': first}, pdf_standards=standards, **settings)
else:
    compiler = typst.Compiler(source, **settings)
    os.makedirs(second, exist_ok=True)
    for i in range(1, int(first) + 1):
        name = f'{i:04d}'
        inputs = {'data': f'data/{name}.yaml'}
        compiler.compile(output=f'{second}/{name}.pdf', sys_inputs=inputs, pdf_standards=standards)
